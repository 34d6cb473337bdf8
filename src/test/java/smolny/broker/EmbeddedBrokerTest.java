package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("looks at what is printed")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedBrokerTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    @Test
    void a_transaction_is_read_when_it_is_committed_and_not_when_it_is_aborted() throws Exception {
        var topic = kafka.prefix() + "speeches";
        create(kafka.bootstrapServers(), topic);
        try (var producer = producer(kafka.bootstrapServers(), Map.of("transactional.id", kafka.prefix() + "player"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "run", "withdrawn")).get();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "run", "spoken")).get();
            producer.commitTransaction();
        }

        assertThat(readAll(kafka.bootstrapServers(), topic)).containsExactly("spoken");
    }

    @Test
    void a_topic_that_nobody_declared_is_not_made_up() throws Exception {
        try (var producer = producer(kafka.bootstrapServers(), Map.of("max.block.ms", 300))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("undeclared", "run", "lost"))
                            .get())
                    .hasMessageContaining("undeclared");
        }
        try (var admin = admin(kafka.bootstrapServers())) {
            assertThat(admin.listTopics().names().get()).doesNotContain("undeclared");
        }
    }

    @Test
    void a_restart_keeps_the_records_and_prints_nothing(@TempDir Path directory) throws Exception {
        var said = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            // Kafka's storage tool reads its settings as Latin-1, and this is a path of somebody's home.
            var home = Files.createDirectory(directory.resolve("Смольный ü"));
            try (var broker = EmbeddedBroker.start(home, OptionalInt.empty());
                    var producer = producer(broker.bootstrapServers(), Map.of())) {
                create(broker.bootstrapServers(), "night");
                producer.send(new ProducerRecord<>("night", "run", "kept")).get();
            }
            try (var broker = EmbeddedBroker.start(home, OptionalInt.empty())) {
                assertThat(readAll(broker.bootstrapServers(), "night")).containsExactly("kept");
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_port_in_use_is_named_and_nothing_is_begun(@TempDir Path directory) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> EmbeddedBroker.start(directory, OptionalInt.of(port)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("broker-port: %d (expected: a free port; something listens there already)", port);
        }
        assertThatThrownBy(() -> EmbeddedBroker.start(directory, OptionalInt.of(70_000)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("broker-port: 70000 (expected: a port from 1 to 65535)");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_chosen_port_that_is_taken_meanwhile_is_left_for_another(@TempDir Path directory) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = List.of(taken.getLocalPort(), LoopbackPort.free()).iterator();

            try (var broker = EmbeddedBroker.start(directory, OptionalInt.empty(), false, ports::next);
                    var admin = admin(broker.bootstrapServers())) {
                assertThat(broker.bootstrapServers()).doesNotEndWith(":" + taken.getLocalPort());
                assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            }
        }
    }

    @Test
    void damage_that_kafka_cannot_get_over_is_told_and_ends_nobody_else(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=elsewhere\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(directory, OptionalInt.empty()))
                .isInstanceOf(StartFailed.class)
                .hasMessageStartingWith("the embedded broker does not start on " + directory);
    }

    @Test
    void a_file_that_kafka_gives_up_at_while_it_starts_is_told_too(@TempDir Path directory) throws Exception {
        EmbeddedBroker.start(directory, OptionalInt.empty()).close();
        Files.writeString(directory.resolve("recovery-point-offset-checkpoint"), "torn");

        assertThatThrownBy(() -> EmbeddedBroker.start(directory, OptionalInt.empty()))
                .isInstanceOf(StartFailed.class)
                .hasMessageEndingWith("Kafka gave up with status 1");
    }

    @Test
    void kafkas_wish_to_end_the_process_becomes_a_failure_of_the_broker(@TempDir Path directory) {
        try (var broker = EmbeddedBroker.start(directory, OptionalInt.empty())) {
            assertThat(broker.failure().toCompletableFuture()).isNotDone();

            Exit.halt(1, "no space left on device");

            assertThat(broker.failure().toCompletableFuture()).isCompletedWithValue("no space left on device");
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
    }

    private static void create(String bootstrapServers, String topic) throws Exception {
        try (var admin = admin(bootstrapServers)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static KafkaProducer<String, String> producer(String bootstrapServers, Map<String, Object> further) {
        var settings = new HashMap<String, Object>(further);
        settings.put("bootstrap.servers", bootstrapServers);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /// Everything committed in the topic's one partition at the time of asking.
    private static List<String> readAll(String bootstrapServers, String topic) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        var partition = new TopicPartition(topic, 0);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(partition)).get(partition));
            var values = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
