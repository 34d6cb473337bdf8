package smolny.dashboard;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import smolny.topic.CommittedRecords;

/// Reads topics again. Consumers stay open between two questions: to open one takes longer than to read.
final class KafkaArchive implements Archive, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// A broker has no record to give at the end of a partition. Asked there, it must not wait for one to come:
    /// the consumer could ask nothing else meanwhile.
    private static final int FETCH_WAIT_MILLIS = 5;

    private final Map<String, Object> clients;
    private final Map<String, Object> settings = new HashMap<>();
    private final Sources sources;
    private final ConcurrentLinkedDeque<KafkaConsumer<byte[], byte[]>> idle = new ConcurrentLinkedDeque<>();

    /// @param clients where Kafka is, and how to get in
    KafkaArchive(Map<String, Object> clients, Sources sources) {
        this.clients = clients;
        this.sources = sources;
        settings.putAll(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 18);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    @Override
    public void all(String run, Map<String, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var key = Utils.utf8(run);
        var committed = CommittedRecords.asOfNow(clients);
        for (var topic : sources.keyedByRun()) {
            committed.readBeside(topic, run, from.getOrDefault(topic, 0L), record -> {
                if (Arrays.equals(record.key(), key)) {
                    each.accept(record);
                }
            });
        }
    }

    @Override
    public void log(String run, int partition, long offset, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
        var lent = idle.pollFirst();
        var consumer = lent != null ? lent : consumer();
        try {
            read(consumer, Utils.utf8(run), partition, offset, goesOn);
            idle.addFirst(consumer);
        } catch (KafkaException away) {
            consumer.close();
            throw Refusal.later("records from offset " + offset + " on cannot be read: " + away.getMessage(), 5);
        } catch (RuntimeException broken) {
            consumer.close();
            throw broken;
        }
    }

    private void read(
            KafkaConsumer<byte[], byte[]> consumer,
            byte[] key,
            int partition,
            long offset,
            Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
        var events = new TopicPartition(sources.topics().events().name(), partition);
        consumer.assign(List.of(events));
        consumer.seek(events, offset);
        long since = System.nanoTime();
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            for (var record : consumer.poll(PATIENCE)) {
                if (Arrays.equals(record.key(), key) && !goesOn.test(record)) {
                    return;
                }
                since = System.nanoTime();
            }
        }
        throw Refusal.later("records from offset " + offset + " on: no more after " + PATIENCE.toSeconds() + " s", 5);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Nobody may be reading any more.
    @Override
    public void close() {
        for (var consumer = idle.pollFirst(); consumer != null; consumer = idle.pollFirst()) {
            consumer.close();
        }
    }
}
