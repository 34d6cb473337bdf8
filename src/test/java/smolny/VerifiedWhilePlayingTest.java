package smolny;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.audit.Audit;
import smolny.audit.Check;
import smolny.audit.RunList;
import smolny.broker.SharedBroker;
import smolny.player.Bounds;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Outcome;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.scenario.Scenarios;
import smolny.stream.Projecting;
import smolny.topic.Run;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// What an audit says of a run that is played, and answered, at this very moment.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifiedWhilePlayingTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path state;

    @Test
    void answers_that_come_in_while_it_is_read_are_no_difference() {
        var topics = topics("playing.");
        var audits = new ArrayList<Audit>();
        try (var _ = Projecting.start(clients(), topics, state, 1)) {
            var playing = CompletableFuture.supplyAsync(() -> play(topics, new Pace.Within(Duration.ofSeconds(12))));
            while (!playing.isDone()) {
                recorded(topics).forEach(run -> audits.add(Audit.of(clients(), topics, run, PATIENCE)));
            }
            assertThat(playing.join().ending()).isEqualTo(Outcome.Ending.FINISHED);
            audits.add(Audit.of(clients(), topics, recorded(topics).getFirst(), PATIENCE));
        }
        assertThat(audits).hasSizeGreaterThan(3).allSatisfy(audit -> assertThat(audit.checks())
                .allMatch(Check::holds));
        assertThat(audits.getLast().checks().getFirst().finding()).startsWith("158 events");
    }

    @Test
    void answers_that_nobody_works_on_are_missing_until_somebody_does() {
        var topics = topics("asleep.");
        var _ = play(topics, new Pace.Burst());
        var run = recorded(topics).getFirst();

        var unanswered = Audit.of(clients(), topics, run, Duration.ZERO);
        assertThat(unanswered.holds()).isFalse();
        assertThat(unanswered.checks())
                .filteredOn(check -> check.about().equals("hall"))
                .singleElement()
                .satisfies(hall -> assertThat(hall.finding()).startsWith("answered as of event 0 of 1"));

        var waiting = CompletableFuture.supplyAsync(() -> Audit.of(clients(), topics, run, PATIENCE));
        try (var _ = Projecting.start(clients(), topics, state, 1)) {
            assertThat(waiting.join().checks()).allMatch(Check::holds);
        }
    }

    private static Outcome play(Topics topics, Pace pace) {
        var scenario = Scenarios.builtIn("petrograd-1917");
        var plan = new Plan(
                "live",
                false,
                scenario.night(),
                scenario.digest(),
                scenario.events(),
                new Bounds(1, scenario.events().size()),
                pace,
                Manner.PLAIN);
        var connection = new Connection(kafka.bootstrapServers(), Map.of());
        return new Player(plan, topics, connection, TimeSource.monotonic(), InstantSource.system(), finished -> {})
                .play();
    }

    private static List<Run> recorded(Topics topics) {
        return RunList.read(clients(), topics);
    }

    private static Topics topics(String name) {
        var topics = Topics.of(kafka.prefix() + name, SchemaRegistry.at(URI.create(kafka.registryUrl())));
        try (var admin = Admin.create(clients())) {
            TopicCreation.ensure(admin, topics);
        }
        return topics;
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
