package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.broker.SharedBroker;

/// A cluster on which a night would be lost: no role begins, each says why.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedClusterTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    @BeforeAll
    static void createUnfitTopics() throws Exception {
        var events = new NewTopic(kafka.prefix() + "events", 4, (short) 1).configs(Map.of("retention.ms", "86400000"));
        var runs = new NewTopic(kafka.prefix() + "runs", 1, (short) 1)
                .configs(Map.of("cleanup.policy", "compact", "min.insync.replicas", "2"));
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(events, runs)).all().get();
            // What the controller has created is known to the broker a moment later.
            await().until(() -> admin.listTopics().names().get().containsAll(List.of(events.name(), runs.name())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"play --burst --headless --exit-when-done", "project", "serve", "generate --runs 1"})
    void each_role_says_a_line_for_all_that_is_wrong_and_leaves_nothing_behind(String role) throws Exception {
        var answered = Answered.to((role + " --bootstrap-server " + kafka.bootstrapServers() + " --schema-registry "
                        + kafka.registryUrl() + " --topic-prefix " + kafka.prefix())
                .split(" "));

        assertThat(answered.exitCode()).isEqualTo(2);
        assertThat(answered.complaint())
                .containsExactly(
                        "smolny: topic " + kafka.prefix() + "events, retention.ms: 86400000 (expected: -1)",
                        "smolny: topic " + kafka.prefix()
                                + "runs, replicas: 1 (expected: at least 2, its min.insync.replicas)",
                        "smolny: topic " + kafka.prefix() + "runs, partitions: 1 (expected: 4, as many as "
                                + kafka.prefix() + "events)");
        assertThat(answered.out()).isEmpty();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).doesNotContain(kafka.prefix() + "clock");
        }
    }
}
