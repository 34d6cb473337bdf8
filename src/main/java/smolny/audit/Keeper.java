package smolny.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import smolny.topic.Partitions;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// Keeps the manifest of a log: holds the log against it before anything is served, then follows the log and writes
/// down how far each run is.
///
/// The manifest never runs ahead of the log: only what readers of committed records are given is written down.
public final class Keeper implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private final Manifest manifest;
    private final Topic<String, ?> events;
    private final TopicEnds ends;
    private final Map<String, Object> settings;
    private final Map<String, ReadRun> runs = new LinkedHashMap<>();
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private @Nullable Thread following;

    private Keeper(Manifest manifest, Topics topics, Map<String, Object> clients) {
        this.manifest = manifest;
        this.events = topics.events();
        this.ends = new TopicEnds(topics, manifest);
        settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    /// Holds the log against what is known of it. Without a manifest there is nothing to hold it against.
    ///
    /// @param directory where the manifest lies, or will
    /// @param log the id of the log
    /// @param durable whether the manifest must survive a power loss
    /// @throws LogRefused when the log is shorter than it was, other than it was, or cannot be read
    public static Keeper check(
            Map<String, Object> clients, Topics topics, Path directory, String log, boolean durable) {
        var manifest = Manifest.read(directory.resolve(file(topics)), log, durable);
        var keeper = new Keeper(manifest, topics, clients);
        try {
            if (!manifest.entries().isEmpty()) {
                var reading = keeper.consumer();
                keeper.readAll(reading);
                keeper.ends.expectAll(reading);
            }
            return keeper;
        } catch (LogRefused | KafkaException refused) {
            keeper.close();
            throw refused instanceof LogRefused ? refused : unreadable(refused);
        }
    }

    /// What is known of the runs of a log that can no longer be read: by run, how far it was and the digest so far.
    public static List<Run> known(Topics topics, Path directory) {
        return Manifest.readable(directory.resolve(file(topics))).stream()
                .map(entry -> new Run(entry.run(), entry.sequence(), entry.digest()))
                .toList();
    }

    /// A run as it was last known.
    ///
    /// @param sequence of its last event
    /// @param digest of its events, in hexadecimal digits
    public record Run(String id, long sequence, String digest) {}

    private static String file(Topics topics) {
        return topics.events().name() + ".manifest";
    }

    /// Begins to follow the log, in a thread of its own. The topic must be there.
    public void follow() {
        if (following == null) {
            var reading = consumer != null ? consumer : assigned(consumer());
            following = Thread.ofPlatform().name("manifest").daemon().start(() -> writeDown(reading));
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return consumer;
    }

    private void readAll(KafkaConsumer<byte[], byte[]> consumer) {
        if (consumer.listTopics().containsKey(events.name())) {
            var log = assigned(consumer).endOffsets(consumer.assignment());
            while (behind(consumer, log)) {
                consumer.poll(POLL).forEach(this::read);
            }
        }
        for (var entry : manifest.entries()) {
            runs.getOrDefault(entry.run(), new ReadRun(entry.run())).expectAllOf(entry);
        }
    }

    private static boolean behind(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private KafkaConsumer<byte[], byte[]> assigned(KafkaConsumer<byte[], byte[]> consumer) {
        var partitions = Partitions.of(consumer, List.of(events.name()));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return;
        }
        var run = Utils.utf8(record.key());
        var known = runs.computeIfAbsent(run, ReadRun::new);
        known.read(record.value() == null ? new byte[0] : record.value());
        var written = manifest.of(run);
        if (written != null) {
            known.expectAsIn(written);
        }
    }

    private void writeDown(KafkaConsumer<byte[], byte[]> consumer) {
        try {
            while (true) {
                consumer.poll(POLL).forEach(this::read);
                runs.values().forEach(this::writeDown);
                ends.writeDownNowAndThen(consumer);
            }
        } catch (WakeupException closing) {
            writeDownTheLast(consumer);
        } catch (KafkaException brokerGone) {
            // Whoever plays or looks says so.
        }
    }

    private void writeDownTheLast(KafkaConsumer<byte[], byte[]> consumer) {
        try {
            var log = consumer.endOffsets(consumer.assignment(), LAST_MOMENT);
            long since = System.nanoTime();
            while (behind(consumer, log) && System.nanoTime() - since < LAST_MOMENT.toNanos()) {
                consumer.poll(POLL).forEach(this::read);
            }
            runs.values().forEach(this::writeDown);
            ends.writeDown(consumer, LAST_MOMENT);
        } catch (KafkaException brokerGone) {
            // It is found in the log at the next start.
        }
    }

    private void writeDown(ReadRun run) {
        if (run.takeChanged()) {
            manifest.add(run.entry());
        }
    }

    private static LogRefused unreadable(RuntimeException cause) {
        return new LogRefused("the log cannot be read: " + Objects.requireNonNullElse(cause.getMessage(), ""), cause);
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (following != null) {
                following.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (consumer != null) {
            consumer.close();
        }
        manifest.close();
    }
}
