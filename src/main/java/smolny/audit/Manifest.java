package smolny.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// What a log is known to have held, kept in a file beside it: Kafka mends a damaged log by leaving out what it cannot
/// read, and then nobody but this file knows that anything is missing.
///
/// Lines are only ever added; of a run's lines the last counts. Each ends with a checksum of itself. A last line that
/// was not finished is the mark of a killed process and is left out. At the first addition after a start the file is
/// written anew, with one line a run.
final class Manifest implements AutoCloseable {

    private static final String LOG = "log";

    private final Path file;
    private final Map<String, Entry> entries;
    private final boolean durable;
    private @Nullable FileChannel channel;

    /// How far one run was known to be in the log.
    ///
    /// @param sequence of its last event
    /// @param count of the records under its key
    /// @param digest of its events so far, in hexadecimal digits
    record Entry(String run, long sequence, long count, String digest) {}

    private Manifest(Path file, Map<String, Entry> entries, boolean durable) {
        this.file = file;
        this.entries = entries;
        this.durable = durable;
    }

    /// Reads what is known of the log; nothing where there is no such file.
    ///
    /// @param log the id of the log that lies there now
    /// @param durable whether what is written must survive a power loss
    /// @throws LogRefused when the file is damaged or tells of another log
    static Manifest read(Path file, String log, boolean durable) {
        var entries = new LinkedHashMap<String, Entry>();
        if (Files.exists(file)) {
            try {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                var whole = text.substring(0, text.lastIndexOf('\n') + 1);
                whole.lines().forEach(line -> read(line, log, file, entries));
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + file, e);
            }
        }
        return new Manifest(file, entries, durable);
    }

    /// What can still be read of it, whichever log it is of.
    static Collection<Entry> readable(Path file) {
        var entries = new LinkedHashMap<String, Entry>();
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.filter(Manifest::isWhole)
                    .filter(line -> !line.startsWith(LOG + " "))
                    .map(Manifest::entry)
                    .forEach(entry -> entries.put(entry.run(), entry));
        } catch (IOException none) {
            // Then nothing is known.
        }
        return entries.values();
    }

    private static void read(String line, String log, Path file, Map<String, Entry> entries) {
        if (!isWhole(line)) {
            throw new LogRefused("manifest " + file + ": \"" + line + "\" (expected: a line with its checksum)");
        }
        var words = words(line);
        if (!words.getFirst().equals(LOG)) {
            entries.put(words.getFirst(), entry(line));
        } else if (!words.get(1).equals(log)) {
            throw new LogRefused("the log is " + log + ", the manifest is of log " + words.get(1));
        }
    }

    private static boolean isWhole(String line) {
        int last = line.lastIndexOf(' ');
        return last > 0 && line.equals(signed(line.substring(0, last)));
    }

    private static Entry entry(String line) {
        var words = words(line);
        return new Entry(words.getFirst(), Long.parseLong(words.get(1)), Long.parseLong(words.get(2)), words.get(3));
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }

    /// Every run, in the order in which each was first written down.
    Collection<Entry> entries() {
        return entries.values();
    }

    @Nullable
    Entry of(String run) {
        return entries.get(run);
    }

    /// Writes down how far a run is.
    ///
    /// @param log the id of the log
    void add(String log, Entry entry) {
        try {
            if (channel == null) {
                channel = begin(log);
            }
            write(channel, line(entry));
            if (durable) {
                channel.force(false);
            }
            entries.put(entry.run(), entry);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    // Into another file first, which takes the place of this one at once: whoever is killed here leaves the one or the
    // other. Lines that were overtaken, or never finished, are left out.
    private FileChannel begin(String log) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try (var out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(out, LOG + " " + log);
            for (var entry : entries.values()) {
                write(out, line(entry));
            }
            if (durable) {
                out.force(true);
            }
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static String line(Entry entry) {
        return entry.run() + " " + entry.sequence() + " " + entry.count() + " " + entry.digest();
    }

    private static void write(FileChannel to, String line) throws IOException {
        to.write(ByteBuffer.wrap((signed(line) + "\n").getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String signed(String line) {
        var sum = new CRC32C();
        sum.update(line.getBytes(StandardCharsets.ISO_8859_1));
        return line + " " + Long.toHexString(sum.getValue());
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + file, e);
        }
    }
}
