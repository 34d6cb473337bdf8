package smolny.dashboard;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// A single record, read from its topic just as it lies there.
final class Glass implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TRIES = 25;

    private final Map<String, Object> settings = new HashMap<>();
    private @Nullable KafkaConsumer<byte[], byte[]> consumer;

    /// @param clients where Kafka is, and how to get in
    Glass(Map<String, Object> clients) {
        settings.putAll(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 16);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    /// The record at a position.
    ///
    /// @throws Refusal when the brokers do not give it
    synchronized ConsumerRecord<byte[], byte[]> read(String topic, Board.Place place) {
        try {
            return find(new TopicPartition(topic, place.partition()), place.offset());
        } catch (KafkaException away) {
            throw Refusal.later("record at offset " + place.offset() + " cannot be read: " + away.getMessage(), 5);
        }
    }

    private ConsumerRecord<byte[], byte[]> find(TopicPartition partition, long offset) {
        var opened = consumer;
        if (opened == null) {
            opened = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            consumer = opened;
        }
        opened.assign(List.of(partition));
        opened.seek(partition, offset);
        for (int i = 0; i < TRIES; i++) {
            for (var record : opened.poll(PATIENCE.dividedBy(TRIES))) {
                if (record.offset() == offset) {
                    return record;
                }
            }
        }
        throw Refusal.later("record at offset " + offset + ": not there after " + PATIENCE.toSeconds() + " s", 5);
    }

    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
