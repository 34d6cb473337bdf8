package smolny.oracle;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import smolny.oracle.model.Told;

/// Gathers what a run has left behind in Kafka.
public final class HistoryReader {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;
    private final String prefix;

    public HistoryReader(String bootstrapServers, String prefix) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
    }

    /// Reads everything there is of a run.
    ///
    /// @param viewers what each was shown
    public History read(String run, List<Sent> sent, List<ByteBuffer> foreign, List<List<Frame>> viewers)
            throws ExecutionException, InterruptedException {
        var events = prefix + "events";
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            var topics = new TreeSet<>(admin.listTopics().names().get());
            var answers = new HashMap<String, List<Kept>>();
            var stores = new HashMap<String, List<Kept>>();
            for (var question : Told.QUESTIONS) {
                answers.put(question, of(run, records(prefix + question, "read_committed")));
                for (var topic : topics) {
                    if (topic.startsWith(prefix + "answers-") && topic.endsWith("-" + question + "-store-changelog")) {
                        stores.put(question, of(run, records(topic, "read_committed")));
                    }
                }
            }
            var log = records(events, "read_committed");
            return new History(
                    run,
                    admin.describeTopics(List.of(events))
                            .allTopicNames()
                            .get()
                            .values()
                            .iterator()
                            .next()
                            .partitions()
                            .size(),
                    sent,
                    foreign,
                    of(run, log),
                    of(run, records(events, "read_uncommitted")),
                    of("", log),
                    answers,
                    stores,
                    records(prefix + "dead-letters", "read_committed"),
                    reaches(admin, topics),
                    viewers,
                    List.of(),
                    List.of());
        }
    }

    private List<Reach> reaches(Admin admin, Set<String> topics) throws ExecutionException, InterruptedException {
        var processed = new HashMap<TopicPartition, Long>();
        for (var group : admin.listGroups().all().get()) {
            if (group.groupId().startsWith(prefix + "answers-")) {
                admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .forEach((partition, offset) -> processed.put(partition, offset.offset()));
            }
        }
        var reaches = new ArrayList<Reach>();
        for (var topic : topics) {
            if (topic.startsWith(prefix)) {
                for (var partition : partitions(topic)) {
                    reaches.add(reach(admin, partition, processed.getOrDefault(partition, -1L)));
                }
            }
        }
        return reaches;
    }

    // The end that readers of committed records are told is the first offset of the earliest open transaction.
    private static Reach reach(Admin admin, TopicPartition partition, long processed)
            throws ExecutionException, InterruptedException {
        var asked = Map.of(partition, OffsetSpec.latest());
        var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return new Reach(
                partition.toString(),
                admin.listOffsets(asked, committed)
                        .partitionResult(partition)
                        .get()
                        .offset(),
                admin.listOffsets(asked).partitionResult(partition).get().offset(),
                processed);
    }

    private List<TopicPartition> partitions(String topic) {
        try (var consumer = consumer("read_committed")) {
            return consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
        }
    }

    private static List<Kept> of(String run, List<Kept> records) {
        return records.stream().filter(record -> record.key().equals(run)).toList();
    }

    private List<Kept> records(String topic, String isolation) {
        var found = new ArrayList<Kept>();
        try (var consumer = consumer(isolation)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> found.add(Kept.of(record)));
            }
        }
        return found;
    }

    private KafkaConsumer<String, byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
