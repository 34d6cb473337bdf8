package smolny.terminal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import smolny.topic.Partitions;

/// What is committed in some topics, from the first record on. Joins no consumer group.
final class Subscription implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;

    Subscription(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /// @param client how to reach the brokers, as for any Kafka client
    static Subscription by(Map<String, ?> client) {
        var settings = new HashMap<String, Object>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 20L);
        settings.put(ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 200L);
        return new Subscription(
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /// Begins with the first record of these topics, which must exist.
    void begin(List<String> topics) {
        consumer.assign(Partitions.of(consumer, topics));
        beginAgain();
        // A fresh broker may know of a partition before it has made it. Whoever fetches then gets the others alone, and
        // not soon: so this asks until all of them are there.
        consumer.assignment().forEach(consumer::position);
    }

    /// Begins with the first record once more.
    void beginAgain() {
        consumer.seekToBeginning(consumer.assignment());
    }

    ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    /// Whether everything that a topic holds at this moment has been read.
    boolean atEndOf(String topic) {
        return consumer.endOffsets(Partitions.of(consumer, List.of(topic))).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /// Ends a [#poll(Duration)] with a `WakeupException`. From any thread.
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
