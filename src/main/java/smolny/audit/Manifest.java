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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a log is known to have held, kept in a file beside it: Kafka mends a damaged log by leaving out what it cannot
/// read, and then nobody but this file knows that anything is missing.
///
/// Lines are only ever added; of a run's lines the last counts, and of a partition's. Each ends with a checksum of
/// itself. A last line that was not finished is the mark of a killed process and is left out. At the first addition
/// after a start the file is written anew, with one line a run and a partition.
final class Manifest implements AutoCloseable {

    // Neither is the beginning of a line about a run: a run id has small letters, digits and hyphens, and more words.
    private static final String LOG = "log";
    private static final String PARTITION = "@";

    private final Path file;
    private final String log;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Long> ends = new TreeMap<>();
    private final boolean durable;
    private @Nullable FileChannel channel;

    /// How far one run was known to be in the log.
    ///
    /// @param sequence of its last event
    /// @param count of the records under its key
    /// @param digest of its events so far, in hexadecimal digits
    record Entry(String run, long sequence, long count, String digest) {}

    private Manifest(Path file, String log, boolean durable) {
        this.file = file;
        this.log = log;
        this.durable = durable;
    }

    /// Reads what is known of the log; nothing where there is no such file.
    ///
    /// @param log the id of the log that lies there now
    /// @param durable whether what is written must survive a power loss
    /// @throws LogRefused when the file is damaged or tells of another log
    static Manifest read(Path file, String log, boolean durable) {
        var manifest = new Manifest(file, log, durable);
        if (Files.exists(file)) {
            try {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                var whole = text.substring(0, text.lastIndexOf('\n') + 1);
                whole.lines().forEach(manifest::take);
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + file, e);
            }
        }
        return manifest;
    }

    /// What can still be read of the runs, whichever log it is of.
    static Collection<Entry> readable(Path file) {
        var manifest = new Manifest(file, "", false);
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.filter(ManifestLine::isWhole).forEach(line -> manifest.take(ManifestLine.words(line)));
        } catch (IOException none) {
            // Then nothing is known.
        }
        return manifest.entries();
    }

    private void take(String line) {
        if (!ManifestLine.isWhole(line)) {
            throw new LogRefused("manifest " + file + ": \"" + line + "\" (expected: a line with its checksum)");
        }
        var words = ManifestLine.words(line);
        if (isOfLog(words) && !words.get(1).equals(log)) {
            throw new LogRefused("the log is " + log + ", the manifest is of log " + words.get(1));
        }
        take(words);
    }

    private void take(List<String> words) {
        var first = words.getFirst();
        if (first.startsWith(PARTITION)) {
            ends.put(first.substring(PARTITION.length()), Long.parseLong(words.get(1)));
        } else if (!isOfLog(words)) {
            entries.put(
                    first, new Entry(first, Long.parseLong(words.get(1)), Long.parseLong(words.get(2)), words.get(3)));
        }
    }

    private static boolean isOfLog(List<String> words) {
        return words.size() == 2 && words.getFirst().equals(LOG);
    }

    /// Every run, in the order in which each was first written down.
    Collection<Entry> entries() {
        return entries.values();
    }

    @Nullable
    Entry of(String run) {
        return entries.get(run);
    }

    /// By partition, such as `smolny.hall-3`: where it ended at least.
    Map<String, Long> ends() {
        return ends;
    }

    /// Writes down how far a run is.
    void add(Entry entry) {
        write(line(entry));
        entries.put(entry.run(), entry);
    }

    /// Writes down where a partition ends, if that is news.
    void addEnd(String partition, long offset) {
        if (offset > ends.getOrDefault(partition, 0L)) {
            write(line(partition, offset));
            ends.put(partition, offset);
        }
    }

    private void write(String line) {
        try {
            if (channel == null) {
                channel = begin();
            }
            write(channel, line);
            if (durable) {
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    // Into another file first, which takes the place of this one at once: whoever is killed here leaves the one or the
    // other. Lines that were overtaken, or never finished, are left out.
    private FileChannel begin() throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try (var out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(out, LOG + " " + log);
            for (var entry : entries.values()) {
                write(out, line(entry));
            }
            for (var end : ends.entrySet()) {
                write(out, line(end.getKey(), end.getValue()));
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

    private static String line(String partition, long end) {
        return PARTITION + partition + " " + end;
    }

    private static void write(FileChannel to, String line) throws IOException {
        to.write(ByteBuffer.wrap((ManifestLine.signed(line) + "\n").getBytes(StandardCharsets.ISO_8859_1)));
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
