package smolny.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/// The process that works in a data directory, and where it answers.
///
/// @param pid its process id
/// @param since when that process started, ISO-8601 in UTC
/// @param bootstrapServers its broker, as Kafka clients take it; empty while it is still starting
/// @param schemaRegistry the URL of its schema registry; empty while it is still starting
public record Holder(long pid, String since, String bootstrapServers, String schemaRegistry) {

    private static final String FILE = "holder.properties";

    /// How far two readings of one process's start may lie apart: the clock of the machine can be set in between.
    private static final Duration CLOCK_STEP = Duration.ofMinutes(1);

    static Holder thisProcess(String bootstrapServers, String schemaRegistry) {
        var self = ProcessHandle.current();
        var since = self.info().startInstant().map(Instant::toString).orElse("");
        return new Holder(self.pid(), since, bootstrapServers, schemaRegistry);
    }

    /// Who last said to work in this directory, dead or alive; empty if nobody did, or not in a way that can be read.
    static Optional<Holder> readFrom(Path directory) {
        var written = new Properties();
        try (var in = Files.newInputStream(directory.resolve(FILE))) {
            written.load(in);
            return Optional.of(new Holder(
                    Long.parseLong(written.getProperty("pid", "")),
                    written.getProperty("started", ""),
                    written.getProperty("bootstrap.servers", ""),
                    written.getProperty("schema.registry.url", "")));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// Written beside and moved into place: whoever reads meanwhile sees the old addresses or the new ones, whole.
    void writeTo(Path directory) {
        var written = new Properties();
        written.setProperty("pid", Long.toString(pid));
        written.setProperty("started", since);
        written.setProperty("bootstrap.servers", bootstrapServers);
        written.setProperty("schema.registry.url", schemaRegistry);
        var draft = directory.resolve(FILE + ".new");
        try {
            try (var out = Files.newOutputStream(draft)) {
                written.store(out, "Who works in this directory, and where it answers.");
            }
            Files.move(draft, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + directory.resolve(FILE), e);
        }
    }

    static void eraseFrom(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    /// Whether that process still runs: after a kill its number may since have gone to another.
    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .map(this::startedAt)
                .orElse(ProcessHandle.of(pid).isPresent());
    }

    private boolean startedAt(Instant start) {
        try {
            return Duration.between(Instant.parse(since), start).abs().compareTo(CLOCK_STEP) <= 0;
        } catch (DateTimeParseException unknown) {
            return true;
        }
    }
}
