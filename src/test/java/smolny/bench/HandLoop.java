package smolny.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import smolny.event.NightEvent;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.stream.Telling;
import smolny.topic.Topics;

/// The seven answers by hand: a consumer, the events decoded, the same folds, a transaction every 100 ms.
///
/// What it leaves out: it knows neither duplicates nor gaps nor garbage, and what it has in memory is gone when it
/// dies. So it is what the processors are measured by, and no rival.
final class HandLoop implements Runnable {

    private static final long COMMIT_NANOS = 100_000_000;

    private final Topics topics;
    private final Telling telling;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Deserializer<NightEvent> events;
    private final Map<String, Run> runs = new HashMap<>();
    private final List<Run> changed = new ArrayList<>();

    private HandLoop(Map<String, Object> clients, Topics topics, int number, int threads, Telling telling) {
        this.topics = topics;
        this.telling = telling;
        this.events = topics.events().value().deserializer();
        consumer =
                new KafkaConsumer<>(reading(clients, topics), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        // Every so many-th partition, for good: a loop that keeps all in memory cannot hand one over.
        consumer.assign(consumer.partitionsFor(topics.events().name()).stream()
                .filter(info -> info.partition() % threads == number)
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        var writing = new HashMap<>(clients);
        writing.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group(topics) + "-" + number);
        writing.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        writing.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        producer = new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    static String group(Topics topics) {
        return topics.prefix() + "by-hand";
    }

    static void start(Map<String, Object> clients, Topics topics, int threads, Telling telling) {
        for (int number = 0; number < threads; number++) {
            Thread.ofPlatform().start(new HandLoop(clients, topics, number, threads, telling));
        }
    }

    private static Map<String, Object> reading(Map<String, Object> clients, Topics topics) {
        var reading = new HashMap<>(clients);
        reading.put(ConsumerConfig.GROUP_ID_CONFIG, group(topics));
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        reading.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
        return reading;
    }

    @Override
    public void run() {
        while (true) {
            long began = System.nanoTime();
            producer.beginTransaction();
            while (System.nanoTime() - began < COMMIT_NANOS) {
                for (var record : consumer.poll(Duration.ofMillis(10))) {
                    follow(record.key(), events.deserialize(record.topic(), record.value()));
                }
            }
            changed.forEach(Run::tell);
            changed.clear();
            producer.sendOffsetsToTransaction(positions(), consumer.groupMetadata());
            producer.commitTransaction();
        }
    }

    // Markers of transactions take offsets too: only the position comes to the end of the log.
    private Map<TopicPartition, OffsetAndMetadata> positions() {
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : consumer.assignment()) {
            positions.put(partition, new OffsetAndMetadata(consumer.position(partition)));
        }
        return positions;
    }

    private void follow(byte[] key, NightEvent event) {
        var run = runs.computeIfAbsent(event.run(), _ -> new Run(key));
        for (var answer : run.answers) {
            answer.follow(event);
        }
        if (telling == Telling.EVERY_CHANGE) {
            run.tell();
        } else if (!run.noted) {
            run.noted = true;
            changed.add(run);
        }
    }

    private final class Run {

        private final byte[] key;
        private final List<Answer<?>> answers = new ArrayList<>();
        private boolean noted;

        private Run(byte[] key) {
            this.key = key;
            for (var question : Questions.ALL) {
                answers.add(new Answer<>(question));
            }
        }

        private void tell() {
            noted = false;
            for (var answer : answers) {
                answer.tell(key);
            }
        }
    }

    private final class Answer<S> {

        private final Question<S> question;
        private S answer;
        private long sequence;
        private long asOf;
        private boolean news;

        private Answer(Question<S> question) {
            this.question = question;
            this.answer = question.projection().initial();
        }

        private void follow(NightEvent event) {
            S next = question.projection().apply(answer, event);
            if (!next.equals(answer)) {
                answer = next;
                sequence = event.sequence();
                asOf = event.occurredAt();
                news = true;
            }
        }

        private void tell(byte[] key) {
            if (news) {
                news = false;
                var topic = topics.answers(question);
                var value = new Progress<>(sequence, asOf, null, 0, 0, answer);
                var bytes = topic.value().serializer().serialize(topic.name(), value);
                var _ = producer.send(new ProducerRecord<>(topic.name(), key, bytes));
            }
        }
    }
}
