package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the JVM has told the disk to keep by the time at which a commit is acknowledged.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DurableBrokerTest {

    private static final String RECORDS = "speeches";
    private static final String COMMITS = "__transaction_state";

    @TempDir
    private Path folder;

    @Test
    void a_durable_log_has_records_and_commit_on_the_disk_before_it_acknowledges_them() throws Exception {
        assertThat(forcedByOneCommit(true)).contains(RECORDS, COMMITS);
    }

    @Test
    void another_leaves_that_to_the_system() throws Exception {
        assertThat(forcedByOneCommit(false)).doesNotContain(RECORDS, COMMITS);
    }

    /// The topics of which a log was forced to the disk.
    private List<String> forcedByOneCommit(boolean durable) throws Exception {
        var kafkaDir = Files.createDirectory(folder.resolve("kafka"));
        try (var broker = EmbeddedBroker.start(kafkaDir, OptionalInt.empty(), durable);
                var producer = producer(broker.bootstrapServers());
                var recording = new Recording()) {
            producer.initTransactions();
            recording.enable("jdk.FileForce").withThreshold(Duration.ZERO);
            recording.start();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>("speeches", "run", "spoken"));
            producer.commitTransaction();
            recording.stop();

            var told = folder.resolve("forced.jfr");
            recording.dump(told);
            return RecordingFile.readAllEvents(told).stream()
                    .map(event -> Path.of(event.getString("path")))
                    .filter(path -> path.startsWith(kafkaDir) && path.toString().endsWith(".log"))
                    .map(path -> kafkaDir.relativize(path).getName(0).toString().replaceFirst("-\\d+$", ""))
                    .toList();
        }
    }

    private static KafkaProducer<String, String> producer(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic("speeches", 1, (short) 1)))
                    .all()
                    .get();
        }
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "player"),
                new StringSerializer(),
                new StringSerializer());
    }
}
