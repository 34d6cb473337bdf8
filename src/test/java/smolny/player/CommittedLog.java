package smolny.player;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import smolny.event.NightEvent;
import smolny.topic.RunDigest;
import smolny.topic.Topic;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// What an ordinary subscriber reads of a run.
public final class CommittedLog {

    private final String bootstrapServers;
    private final Topics topics;

    public CommittedLog(String bootstrapServers, Topics topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    public void createTopics() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            TopicCreation.ensure(admin, topics);
        }
    }

    public List<NightEvent> events(String run) {
        return values(topics.events(), run);
    }

    /// One mark for the bytes of each event, run id aside.
    List<String> bodies(String run) {
        return records(topics.events(), run).stream()
                .map(record -> RunDigest.START.plus(record.value()).hex())
                .toList();
    }

    public <T> List<T> values(Topic<String, T> topic, String run) {
        return records(topic, run).stream()
                .map(record -> topic.value().deserializer().deserialize(topic.name(), record.value()))
                .toList();
    }

    /// The last value of every run.
    public <T> Map<String, T> latest(Topic<String, T> topic) {
        var last = new HashMap<String, byte[]>();
        read(topic, "read_committed", record -> {
            last.put(record.key(), record.value());
            return false;
        });
        return last.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> topic.value()
                .deserializer()
                .deserialize(topic.name(), each.getValue())));
    }

    public List<ConsumerRecord<String, byte[]>> records(Topic<?, ?> topic, String run) {
        return records(topic).stream()
                .filter(record -> record.key().equals(run))
                .toList();
    }

    /// The records of all runs.
    public List<ConsumerRecord<String, byte[]>> records(Topic<?, ?> topic) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        read(topic, "read_committed", record -> !found.add(record));
        return found;
    }

    /// Waits until so many records of a run have arrived in the events topic, committed or not.
    void awaitSent(String run, int count) {
        var seen = new int[1];
        while (seen[0] < count) {
            seen[0] = 0;
            read(topics.events(), "read_uncommitted", record -> record.key().equals(run) && ++seen[0] == count);
        }
    }

    /// Counts what is sent to the events topic from now on, committed or not.
    Following follow(String run) {
        return new Following(consumer("read_uncommitted"), topics.events().name(), run);
    }

    /// What comes in of one run, seen as soon as it is there.
    static final class Following implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final String run;
        private int seen;

        private Following(KafkaConsumer<String, byte[]> consumer, String topic, String run) {
            this.consumer = consumer;
            this.run = run;
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        }

        /// Waits until so many records have come in since this began.
        ///
        /// @param stillToCome fails when no more will come in
        void awaitMore(int count, Runnable stillToCome) {
            while (seen < count) {
                stillToCome.run();
                for (var record : consumer.poll(Duration.ofMillis(50))) {
                    seen += record.key().equals(run) ? 1 : 0;
                }
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private void read(Topic<?, ?> topic, String isolation, Predicate<ConsumerRecord<String, byte[]>> enough) {
        try (var consumer = consumer(isolation)) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(each -> new TopicPartition(topic.name(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(50))) {
                    if (enough.test(record)) {
                        return;
                    }
                }
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
