package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import smolny.broker.SharedBroker;
import smolny.event.Night;
import smolny.event.NightCalendar;
import smolny.topic.Run;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunListTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private final Map<String, Object> clients = Map.of("bootstrap.servers", kafka.bootstrapServers());
    private final Topics topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));

    @BeforeEach
    void create() {
        try (var admin = Admin.create(clients)) {
            TopicCreation.ensure(admin, topics);
        }
    }

    @Test
    void each_run_is_listed_as_last_recorded_and_the_one_recorded_last_at_the_end() {
        record("first", run("first", Run.Status.PLAYING, 10));
        record("second", run("second", Run.Status.FINISHED, 20));
        record("third", run("third", Run.Status.STOPPED, 15));
        record("first", run("first", Run.Status.FINISHED, 30));
        record("third", null);

        assertThat(RunList.read(clients, topics))
                .isEqualTo(List.of(run("second", Run.Status.FINISHED, 20), run("first", Run.Status.FINISHED, 30)));
    }

    private void record(String key, @Nullable Run run) {
        var topic = topics.runs();
        var value = run == null ? null : topic.value().serializer().serialize(topic.name(), run);
        try (var producer = new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic.name(), key, value));
        }
    }

    private static Run run(String id, Run.Status status, long recordedAt) {
        var night = new Night(
                "invented",
                "An invented night",
                new NightCalendar(0, 0, "plain"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Run(id, night, "digest", null, null, "burst", 1, 3, status, recordedAt, null, null, null);
    }
}
