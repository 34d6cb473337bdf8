package smolny.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import smolny.broker.EmbeddedBroker;

/// The least that a broker and a Streams application in one JVM cost: start both, and bring one record through.
///
/// Prints `through` when the record has come out, then waits to be measured and killed. `src/bench/start-up` runs it
/// beside `smolny play`.
public final class BareStart {

    private static final String IN = "in";
    private static final String OUT = "out";

    private BareStart() {}

    /// Takes no arguments.
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("bare-start");
        var broker = EmbeddedBroker.start(Files.createDirectory(folder.resolve("kafka")), OptionalInt.empty());
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var admin = Admin.create(client)) {
            var topics = List.of(new NewTopic(IN, 1, (short) 1), new NewTopic(OUT, 1, (short) 1));
            admin.createTopics(topics)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        var streams = new KafkaStreams(passThrough().build(), settings(broker.bootstrapServers(), folder));
        streams.start();
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(client, bytes, bytes)) {
            var _ = producer.send(new ProducerRecord<>(IN, "record".getBytes(StandardCharsets.UTF_8)));
        }
        awaitOne(client);
        System.out.println("through");
        Thread.currentThread().join();
    }

    private static StreamsBuilder passThrough() {
        var builder = new StreamsBuilder();
        builder.stream(IN, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
                .to(OUT, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
        return builder;
    }

    private static Properties settings(String bootstrapServers, Path folder) {
        var settings = new Properties();
        settings.put("application.id", "bare");
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("state.dir", folder.resolve("state").toString());
        settings.put("processing.guarantee", "exactly_once_v2");
        return settings;
    }

    private static void awaitOne(Map<String, Object> client) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(client, bytes, bytes)) {
            var out = new TopicPartition(OUT, 0);
            consumer.assign(List.of(out));
            consumer.seekToBeginning(List.of(out));
            while (consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                // the record is on its way
            }
        }
    }
}
