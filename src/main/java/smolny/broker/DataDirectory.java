package smolny.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The directory in which one process at a time keeps its log, its schemas and its log files.
///
/// The lock is the operating system's: it falls with the process that held it, however that ended.
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final DirectoryLock lock;
    private final boolean ephemeral;

    private DataDirectory(Path path, DirectoryLock lock, boolean ephemeral) {
        this.path = path;
        this.lock = lock;
        this.ephemeral = ephemeral;
    }

    /// Opens a directory for this process alone and creates what of it is missing, for this user's eyes only.
    ///
    /// @throws StartRefused if it cannot be created or written, or another process holds it
    public static DataDirectory open(Path path) {
        return open(path.toAbsolutePath().normalize(), false);
    }

    /// Opens a fresh directory that is gone again after `close()`.
    ///
    /// @throws StartRefused if the system's temporary directory cannot be written
    public static DataDirectory ephemeral() {
        try {
            return open(Files.createTempDirectory("smolny-"), true);
        } catch (IOException e) {
            throw new StartRefused(
                    "java.io.tmpdir: %s (expected: a directory that can be written)"
                            .formatted(System.getProperty("java.io.tmpdir")),
                    e);
        }
    }

    /// Where this user's data lies if nothing else is said: where the system wants the data of applications.
    public static Path defaultPath() {
        return defaultPath(
                System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv("XDG_DATA_HOME"));
    }

    static Path defaultPath(String system, String home, @Nullable String xdgDataHome) {
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "Smolny");
        }
        // The XDG rules say that a relative path is to be ignored.
        if (xdgDataHome != null && Path.of(xdgDataHome).isAbsolute()) {
            return Path.of(xdgDataHome, "smolny");
        }
        return Path.of(home, ".local", "share", "smolny");
    }

    /// The process that works in this directory now, if its broker answers already.
    ///
    /// A process that died without closing does not count.
    public static Optional<Holder> holderOf(Path path) {
        return Holder.readFrom(path)
                .filter(holder -> !holder.bootstrapServers().isEmpty())
                .filter(Holder::isAlive);
    }

    /// Tells others where this process answers, for as long as the directory is open.
    public void announce(String bootstrapServers, String registryUrl) {
        Holder.thisProcess(bootstrapServers, registryUrl).writeTo(path);
    }

    public Path path() {
        return path;
    }

    /// Whether it is gone when it is closed.
    public boolean isEphemeral() {
        return ephemeral;
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path registry() {
        return path.resolve("registry");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /// Moves the log, and what was noted about it, out of the way without losing it, and begins with an empty one.
    ///
    /// @return where it lies now
    public Path setAside() {
        try {
            var aside = Files.createTempDirectory(path, "set-aside-");
            Files.move(kafka(), aside.resolve(kafka().getFileName()));
            try (var notes = Files.newDirectoryStream(path, "*.manifest")) {
                for (var note : notes) {
                    Files.move(note, aside.resolve(note.getFileName()));
                }
            }
            PrivateFolder.create(kafka());
            return aside;
        } catch (IOException e) {
            throw new StartRefused("data-dir: %s (expected: a directory that can be written)".formatted(path), e);
        }
    }

    @Override
    public void close() {
        if (!lock.isOpen()) {
            return;
        }
        try {
            Holder.eraseFrom(path);
            if (ephemeral) {
                PrivateFolder.delete(path);
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + path, e);
        }
    }

    private static DataDirectory open(Path path, boolean ephemeral) {
        // Kafka reads log.dirs as a list.
        if (path.toString().contains(",")) {
            throw new StartRefused("data-dir: %s (expected: a path without a comma)".formatted(path));
        }
        try {
            PrivateFolder.create(path);
            if (PrivateFolder.isForeignLink(path)) {
                throw new StartRefused("data-dir: %s (expected: no link that belongs to another user)".formatted(path));
            }
            var lock = DirectoryLock.tryHold(path).orElseThrow(() -> held(path));
            var directory = new DataDirectory(path, lock, ephemeral);
            directory.furnish();
            return directory;
        } catch (IOException e) {
            throw new StartRefused("data-dir: %s (expected: a directory that can be written)".formatted(path), e);
        }
    }

    private void furnish() throws IOException {
        try {
            PrivateFolder.create(kafka());
            PrivateFolder.create(registry());
            PrivateFolder.create(logs());
            Holder.thisProcess("", "").writeTo(path);
        } catch (IOException | UncheckedIOException e) {
            lock.close();
            throw new IOException("furnishing " + path, e);
        }
    }

    private static StartRefused held(Path path) {
        var who = Holder.readFrom(path)
                .map(holder -> "process %d holds it since %s%s"
                        .formatted(
                                holder.pid(),
                                holder.since(),
                                holder.bootstrapServers().isEmpty()
                                        ? ""
                                        : ", bootstrap server " + holder.bootstrapServers()))
                .orElse("another process holds it");
        return new StartRefused("data-dir: %s (expected: a directory that nobody holds; %s)".formatted(path, who));
    }
}
