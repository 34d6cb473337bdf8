package smolny.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One process's hold on a directory, through the operating system: it ends with the process at the latest.
final class DirectoryLock implements AutoCloseable {

    /// What this process holds, as real paths. Opening and closing the lock file a second time would be enough to lose
    /// the lock: POSIX drops it when any descriptor of the file is closed.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /// The hold on an existing directory; empty if somebody has it, be it this process.
    static Optional<DirectoryLock> tryHold(Path path) throws IOException {
        var directory = path.toRealPath();
        if (!HELD_HERE.add(directory)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            channel = FileChannel.open(
                    directory.resolve("smolny.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new DirectoryLock(directory, channel));
        } finally {
            if (lock == null) {
                HELD_HERE.remove(directory);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        // The file first: whoever finds the directory free in this process must find it unlocked too.
        channel.close();
        HELD_HERE.remove(directory);
    }
}
