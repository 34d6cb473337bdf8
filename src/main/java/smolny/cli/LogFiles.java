package smolny.cli;

import java.nio.file.Path;

/// Where Kafka's logs go: into a file, never into the night.
final class LogFiles {

    private static final String FOLDER = "smolny.logs";

    private LogFiles() {}

    /// To be called before the first logger exists. Until a data directory is known, logs go to the temporary folder.
    static void keepOffTheTerminal() {
        if (System.getProperty(FOLDER) == null) {
            to(Path.of(System.getProperty("java.io.tmpdir"), "smolny-" + System.getProperty("user.name")));
        }
    }

    /// Logs written from now on by loggers that do not exist yet go to this folder.
    static void to(Path folder) {
        System.setProperty(FOLDER, folder.toString());
    }
}
