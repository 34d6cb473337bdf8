package smolny.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What a topic holds at this moment, read once from the beginning to the end, committed transactions only.
public final class CommittedRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, Object> settings = new HashMap<>();

    /// @param clients where Kafka is, and how to get in
    public CommittedRecords(Map<String, Object> clients) {
        settings.putAll(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    /// Every record, partition by partition, each partition in its own order.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the topic cannot be read
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumer()) {
            for (var partition : consumer.partitionsFor(topic)) {
                read(consumer, new TopicPartition(topic, partition.partition()), each);
            }
        }
    }

    /// The records of the partition a run lies in, in order; other runs' among them.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the topic cannot be read
    public void readBeside(String topic, String run, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumer()) {
            int partitions = consumer.partitionsFor(topic).size();
            read(consumer, new TopicPartition(topic, Topics.partitionOf(run, partitions)), each);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    // The end of a partition is where its last closed transaction ends, and markers take offsets too: so the position
    // tells when everything has been read, the offset of the last record does not.
    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                if (record.offset() < end) {
                    each.accept(record);
                }
            }
        }
    }
}
