package smolny;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import smolny.audit.Audit;
import smolny.audit.Check;
import smolny.broker.SharedBroker;
import smolny.event.NightEvent;
import smolny.player.Bounds;
import smolny.player.CommittedAnswers;
import smolny.player.CommittedLog;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Outcome;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.player.VirtualTime;
import smolny.projection.Checkpoint;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.scenario.Scenario;
import smolny.scenario.Scenarios;
import smolny.stream.Projecting;
import smolny.topic.Run;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// The night of 25-26 October 1917 through broker, registry, player and processors, read back by a plain subscriber.
///
/// It is played three times: as fast as it goes, at 3600 seconds of the night a second, and in half a minute.
/// Where time is waited for, it is virtual.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NightThroughKafkaTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    static final List<Question<?>> QUESTIONS = Questions.ALL;

    /// Of one length, so that the run id takes as many bytes in every event.
    private static final List<String> RUNS = List.of("burst", "speed", "timed");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Scenario scenario = Scenarios.builtIn("petrograd-1917");
    private Map<String, Object> clients;
    private Topics topics;
    private CommittedLog log;
    private CommittedAnswers answersOfTheBurst;

    @BeforeAll
    void play(@TempDir Path state) throws InterruptedException {
        clients = Map.of("bootstrap.servers", kafka.bootstrapServers());
        topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
        log = new CommittedLog(kafka.bootstrapServers(), topics);
        answersOfTheBurst = new CommittedAnswers(log, topics, "burst");
        try (var admin = Admin.create(clients)) {
            TopicCreation.ensure(admin, topics);
        }
        try (var projecting = Projecting.start(clients, topics, state, 1)) {
            play("burst", new Pace.Burst(), TimeSource.monotonic());
            play("speed", new Pace.Speed(3_600), new VirtualTime());
            play("timed", new Pace.Within(Duration.ofSeconds(30)), new VirtualTime());
            for (var run : RUNS) {
                assertThat(projecting.awaitAnswers(run, PATIENCE)).as(run).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("smolny.projection.Checkpoints#all")
    void the_topics_come_to_what_is_known(Checkpoint checkpoint) {
        checkpoint.holdsIn(answersOfTheBurst);
    }

    @Test
    void the_log_holds_the_night_in_order() {
        var events = log.events("burst");
        assertThat(events)
                .extracting(NightEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, scenario.events().size())
                                .boxed()
                                .toList());
        assertThat(events).isEqualTo(scenario.events("burst"));
        assertThat(log.records(topics.deadLetters(), "burst")).isEmpty();
    }

    @Test
    void every_event_has_the_same_bytes_at_every_speed() {
        var burst = bodies("burst");
        assertThat(burst).hasSameSizeAs(scenario.events());
        assertThat(bodies("speed")).isEqualTo(burst);
        assertThat(bodies("timed")).isEqualTo(burst);
    }

    @Test
    void the_digest_is_the_same_at_every_speed() {
        assertThat(RUNS.stream().map(run -> lastOf(run).digest()).distinct())
                .hasSize(1)
                .doesNotContainNull();
        assertThat(RUNS).extracting(run -> lastOf(run).mode()).containsExactly("burst", "speed 3600", "in 30s");
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void the_answers_are_the_same_at_every_speed(Question<?> question) {
        var burst = log.values(topics.answers(question), "burst");
        assertThat(burst).isNotEmpty();
        assertThat(log.values(topics.answers(question), "speed")).isEqualTo(burst);
        assertThat(log.values(topics.answers(question), "timed")).isEqualTo(burst);
    }

    @ParameterizedTest
    @FieldSource("RUNS")
    void everything_agrees_with_the_log(String run) {
        var audit = Audit.of(clients, topics, lastOf(run), Duration.ZERO);
        assertThat(audit.checks()).hasSize(2 + QUESTIONS.size()).allMatch(Check::holds);
        assertThat(audit.holds()).isTrue();
    }

    private void play(String run, Pace pace, TimeSource time) {
        var events = scenario.events();
        var plan = new Plan(
                run,
                false,
                scenario.night(),
                scenario.digest(),
                events,
                new Bounds(1, events.size()),
                pace,
                Manner.PLAIN);
        var connection = new Connection(kafka.bootstrapServers(), Map.of());
        var outcome = new Player(plan, topics, connection, time, InstantSource.system(), finished -> {}).play();
        assertThat(outcome.ending()).isEqualTo(Outcome.Ending.FINISHED);
    }

    private Run lastOf(String run) {
        return log.values(topics.runs(), run).getLast();
    }

    /// Event values without the schema id and the run id, which is one byte of length and its letters.
    private List<String> bodies(String run) {
        int head = 5 + 1 + run.length();
        return log.records(topics.events(), run).stream()
                .map(record ->
                        HexFormat.of().formatHex(Arrays.copyOfRange(record.value(), head, record.value().length)))
                .toList();
    }
}
