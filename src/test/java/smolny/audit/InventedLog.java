package smolny.audit;

import java.util.ArrayList;
import java.util.List;
import smolny.projection.Told;
import smolny.topic.InMemoryRegistry;
import smolny.topic.RunDigest;
import smolny.topic.Topics;

/// The log of one run, record after record, as it might stand in Kafka.
final class InventedLog {

    private static final Topics TOPICS = Topics.of("", new InMemoryRegistry());
    private static final byte[] GARBAGE = {1, 2, 3};

    private final List<RunLog.Entry> entries = new ArrayList<>();

    /// These, in order and without a gap.
    static InventedLog of(Told... night) {
        var log = new InventedLog();
        for (int i = 0; i < night.length; i++) {
            log.then(i + 1, night[i]);
        }
        return log;
    }

    /// An event under a sequence that is the next one, or not.
    InventedLog then(long sequence, Told told) {
        var event = told.as(sequence);
        var topic = TOPICS.events();
        entries.add(new RunLog.Entry(entries.size(), topic.value().serializer().serialize(topic.name(), event), event));
        return this;
    }

    /// Bytes that are no event.
    InventedLog thenGarbage() {
        entries.add(new RunLog.Entry(entries.size(), GARBAGE, null));
        return this;
    }

    RunLog read() {
        return new RunLog("invented", entries);
    }

    /// The digest of all that is in it.
    String digest() {
        var digest = RunDigest.START;
        for (var entry : entries) {
            digest = digest.plus(entry.value());
        }
        return digest.hex();
    }
}
