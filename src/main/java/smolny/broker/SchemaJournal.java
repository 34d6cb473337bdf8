package smolny.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// The registry's memory: one JSON line a fact, only ever added to, on disk before anybody is told.
final class SchemaJournal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final FileChannel channel;

    private SchemaJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Opens the journal and tells every fact in it, oldest first.
    ///
    /// A last line without an end was being written when the machine or the process died, and nobody was told
    /// of it: it is cut off.
    ///
    /// @throws StartFailed if the file cannot be read, or a whole line of it is no fact
    static SchemaJournal open(Path file, Consumer<RegistryFact> tell) {
        try {
            int whole = 0;
            if (Files.exists(file)) {
                var text = Files.readAllBytes(file);
                whole = lengthOfWholeLines(text);
                read(file, new String(text, 0, whole, StandardCharsets.UTF_8), tell);
            }
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole).position(whole);
            return new SchemaJournal(file, channel);
        } catch (IOException e) {
            throw new StartFailed("registry: %s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// Writes a fact down for good.
    ///
    /// @throws IOException if the disk does not take it; the journal is then as it was before
    void add(RegistryFact fact) throws IOException {
        long before = channel.position();
        try {
            var line = ByteBuffer.wrap((JSON.writeValueAsString(fact) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            channel.truncate(before).position(before);
            throw new IOException("writing to " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void read(Path file, String lines, Consumer<RegistryFact> tell) {
        int number = 0;
        for (var line : (Iterable<String>) lines.lines()::iterator) {
            number++;
            try {
                tell.accept(JSON.readValue(line, RegistryFact.class));
            } catch (JsonProcessingException | RegistryError e) {
                throw new StartFailed(
                        "registry: %s line %d (expected: a schema or a compatibility level as this registry writes them)"
                                .formatted(file, number),
                        e);
            }
        }
    }

    private static int lengthOfWholeLines(byte[] text) {
        int length = text.length;
        while (length > 0 && text[length - 1] != '\n') {
            length--;
        }
        return length;
    }
}
