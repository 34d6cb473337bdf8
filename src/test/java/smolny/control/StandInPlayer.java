package smolny.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import smolny.topic.Command;
import smolny.topic.Playhead;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// Obeys commands on the control topic in a player's stead: says of each what the test wants said, on the clock topic.
public final class StandInPlayer implements AutoCloseable {

    private final Topics topics;
    private final BiFunction<String, Command, List<Told>> answering;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Told> heard = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("stand-in-player").unstarted(this::obey);

    /// Something that is said of a run.
    ///
    /// @param value a [Command] heard, or a [Playhead] told
    public record Told(String run, Object value) {}

    /// @param answering from a run id and a command to what is told of it, in this order
    public StandInPlayer(
            Map<String, Object> clients, Topics topics, BiFunction<String, Command, List<Told>> answering) {
        this.topics = topics;
        this.answering = answering;
        this.consumer = new KafkaConsumer<>(clients, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(clients, new ByteArraySerializer(), new ByteArraySerializer());
        var partitions = new ArrayList<TopicPartition>();
        consumer.partitionsFor(topics.control().name())
                .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    /// The commands that have come, in order.
    public List<Told> heard() {
        return heard;
    }

    /// Tells a playhead, or any other value of a topic.
    public <T> void tell(Topic<String, T> topic, String run, T value) {
        tell(topic.name(), run, topic.value().serializer().serialize(topic.name(), value));
    }

    public void tell(String topic, String run, byte[] value) {
        var key = topics.clock().key().serializer().serialize(topic, run);
        var _ = producer.send(new ProducerRecord<>(topic, key, value));
        producer.flush();
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }

    private void obey() {
        try (consumer) {
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var control = topics.control();
                    var run = control.key().deserializer().deserialize(record.topic(), record.key());
                    var command = control.value().deserializer().deserialize(record.topic(), record.value());
                    heard.add(new Told(run, command));
                    for (var told : answering.apply(run, command)) {
                        tell(topics.clock(), told.run(), (Playhead) told.value());
                    }
                }
            }
        } catch (WakeupException closed) {
            // The test is over.
        }
    }
}
