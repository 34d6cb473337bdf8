package smolny.topic;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What a topic holds at this moment, read once to the end, committed transactions only.
public final class CommittedRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings = new HashMap<>();
    private final boolean settled;

    private CommittedRecords(Map<String, Object> clients, boolean settled) {
        this.settled = settled;
        settings.putAll(clients);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    }

    /// What can be read at once.
    ///
    /// @param clients where Kafka is, and how to get in
    public static CommittedRecords asOfNow(Map<String, Object> clients) {
        return new CommittedRecords(clients, false);
    }

    /// What can be read once every transaction that is under way has ended; nothing behind one that does not end
    /// within 15 seconds.
    ///
    /// A commit counts as soon as the broker has noted it, and reaches one partition after the other only then:
    /// whoever holds partitions against each other could else miss in one what is in another.
    ///
    /// @param clients where Kafka is, and how to get in
    public static CommittedRecords settled(Map<String, Object> clients) {
        return new CommittedRecords(clients, true);
    }

    /// Every record, those of one partition in their order.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the topic cannot be read
    public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumer("read_committed")) {
            read(consumer, partitions(consumer, topic), 0, each);
        }
    }

    /// The records of the partition a run lies in, in order; other runs' among them.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the topic cannot be read
    public void readBeside(String topic, String run, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        readBeside(topic, run, 0, each);
    }

    /// The same, from an offset on.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the topic cannot be read
    public void readBeside(String topic, String run, long from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumer("read_committed")) {
            var all = partitions(consumer, topic);
            if (!all.isEmpty()) {
                read(consumer, List.of(all.get(Topics.partitionOf(run, all.size()))), from, each);
            }
        }
    }

    // A topic that nobody has made yet holds nothing: no reason to wait for it.
    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        var all = new HashMap<>(settings);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    // Markers take offsets too: so the position tells when everything has been read, the offset of the last record
    // does not.
    private void read(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            long from,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        if (from > 0) {
            partitions.forEach(partition -> consumer.seek(partition, from));
        }
        var ends = settled ? endsOfAll(partitions) : consumer.endOffsets(partitions);
        long since = System.nanoTime();
        while (!reached(consumer, ends) && System.nanoTime() - since < PATIENCE.toNanos()) {
            var records = consumer.poll(POLL);
            for (var record : records) {
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    each.accept(record);
                }
            }
            since = records.isEmpty() ? since : System.nanoTime();
        }
    }

    private static boolean reached(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    // Only who reads uncommitted records too is told of a transaction that is open.
    private Map<TopicPartition, Long> endsOfAll(List<TopicPartition> partitions) {
        try (var consumer = consumer("read_uncommitted")) {
            return consumer.endOffsets(partitions);
        }
    }
}
