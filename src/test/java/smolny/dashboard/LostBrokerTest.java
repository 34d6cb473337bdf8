package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.topic.AvroJson;
import smolny.topic.CommandOutcome;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// A dashboard says so when what it shows may be old.
@Timeout(90)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostBrokerTest {

    @Test
    @SuppressWarnings("try") // the broker goes away early: that is the test
    void since_when_no_broker_answers_is_told() {
        try (var data = DataDirectory.ephemeral();
                var endpoint = RegistryEndpoint.start(data.registry(), OptionalInt.empty());
                var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty())) {
            Map<String, Object> clients = Map.of("bootstrap.servers", broker.bootstrapServers());
            var registry = SchemaRegistry.at(URI.create(endpoint.url()));
            var topics = Topics.of("lost.", registry);
            try (var admin = Admin.create(clients)) {
                TopicCreation.ensure(admin, topics);
            }
            var entrance = Entrance.open("127.0.0.1", 0);
            try (var dashboard = Dashboard.start(
                            entrance,
                            clients,
                            topics,
                            AvroJson.of(registry),
                            (_, command, _) -> CommandOutcome.done(command),
                            InstantSource.system(),
                            Alone.LIMITS);
                    var stream = Messages.of(entrance.port(), "")) {
                assertThat(dashboard.failure()).isNotDone();
                stream.await(message -> message.data().path("stale").isNull()
                        && new Visitor(entrance).get("/ready").statusCode() == 200);

                broker.close();

                var told =
                        stream.awaitNew(message -> message.data().path("stale").isTextual());
                assertThat(told.data().path("stale").asText())
                        .matches("since \\d\\d:\\d\\d:\\d\\d UTC no broker answers");
                assertThat(new Visitor(entrance).get("/ready").statusCode()).isEqualTo(503);
            }
        }
    }
}
