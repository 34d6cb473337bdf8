package smolny.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Where logs go: into a file, never into the night, unless somebody collects them.
final class LogFiles {

    private static final String FOLDER = "smolny.logs";
    private static final String FORM = "smolny.log";
    private static final String JSON = "json";

    private LogFiles() {}

    /// To be called before the first logger exists. Until a data directory is known, logs go to the temporary folder.
    ///
    /// @param form what `SMOLNY_LOG` says: `json` for an object a line on standard error, nothing for a file
    /// @throws IllegalArgumentException when it says something else
    static void choose(@Nullable String form) {
        if (form != null && !form.isEmpty()) {
            if (!form.equals(JSON)) {
                throw new IllegalArgumentException("SMOLNY_LOG: \"" + form + "\" (expected: json, or nothing)");
            }
            System.setProperty(FORM, form);
        }
        if (System.getProperty(FOLDER) == null) {
            to(Path.of(System.getProperty("java.io.tmpdir"), "smolny-" + System.getProperty("user.name")));
        }
        Thread.setDefaultUncaughtExceptionHandler(LogFiles::ended);
    }

    // Streams lets a thread of its own die of what it has handed over already, and the JVM would show that in the
    // night.
    private static void ended(Thread thread, Throwable cause) {
        LoggerFactory.getLogger(LogFiles.class).error("thread {} ended", thread.getName(), cause);
    }

    /// Logs written from now on by loggers that do not exist yet go to this folder.
    static void to(Path folder) {
        System.setProperty(FOLDER, folder.toString());
    }

    /// The same, and the logging itself begins: two threads that both begin it lose what they say meanwhile, and SLF4J
    /// says so in the middle of the night.
    static void beginIn(Path folder) {
        to(folder);
        var _ = LoggerFactory.getILoggerFactory();
    }
}
