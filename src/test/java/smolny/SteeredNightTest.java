package smolny;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import smolny.broker.SharedBroker;
import smolny.control.NobodyAnswers;
import smolny.control.Steering;
import smolny.player.Bounds;
import smolny.player.CommittedLog;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Outcome;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.player.VirtualTime;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.scenario.Scenario;
import smolny.scenario.Scenarios;
import smolny.stream.Projecting;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// The night at every rate, and steered to and fro through Kafka while it plays: always the same night.
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SteeredNightTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int COMMANDS = 25;
    private static final List<Integer> RATES = List.of(1, 60, 3_600, 100_000);
    private static final List<Integer> SEEDS = List.of(1917, 25, 26);

    /// The runs that are held against the burst, by what was done to them; the number in a name is its seed or rate.
    private static final List<String> RUNS =
            List.of("rate-1", "rate-60", "rate-3600", "rate-100000", "steered-1917", "steered-25", "steered-26");

    static final List<Question<?>> QUESTIONS = Questions.ALL;

    private final Scenario scenario = Scenarios.builtIn("petrograd-1917");
    private Topics topics;
    private CommittedLog log;
    private Outcome burst;
    private final List<Outcome> outcomes = new ArrayList<>();

    @BeforeAll
    void play(@TempDir Path state) throws InterruptedException {
        Map<String, Object> clients = Map.of("bootstrap.servers", kafka.bootstrapServers());
        topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
        log = new CommittedLog(kafka.bootstrapServers(), topics);
        try (var admin = Admin.create(clients)) {
            TopicCreation.ensure(admin, topics);
        }
        try (var projecting = Projecting.start(clients, topics, state, 1);
                var steering = Steering.start(clients, topics)) {
            burst = player("burst", new Pace.Burst(), TimeSource.monotonic()).play();
            // Side by side: at rate 1 the player tells every five seconds of the night that it is still there.
            var steered = CompletableFuture.supplyAsync(
                    () -> SEEDS.stream()
                            .map(seed -> steered("steered-" + seed, new Random(seed), steering))
                            .toList(),
                    Thread::startVirtualThread);
            for (int rate : RATES) {
                outcomes.add(player("rate-" + rate, new Pace.Speed(rate), new VirtualTime())
                        .play());
            }
            outcomes.addAll(steered.join());
            for (var run : RUNS) {
                assertThat(projecting.awaitAnswers(run, PATIENCE)).as(run).isTrue();
            }
            assertThat(projecting.awaitAnswers("burst", PATIENCE)).isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("RUNS")
    void every_run_has_the_digest_of_the_burst(String run) {
        var outcome = outcomes.get(RUNS.indexOf(run));
        assertThat(outcome).isEqualTo(new Outcome(run, Outcome.Ending.FINISHED, 158, burst.digest()));
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void every_run_has_the_last_answer_of_the_burst(Question<?> question) {
        var latest = log.latest(topics.answers(question));
        assertThat(latest)
                .containsOnlyKeys(
                        Stream.concat(Stream.of("burst"), RUNS.stream()).toList());
        latest.forEach((run, answer) -> assertThat(answer).as(run).isEqualTo(latest.get("burst")));
    }

    /// Pauses, steps, leaps forward and changes of rate as chance has it, each when the one before has been obeyed.
    ///
    /// At these rates no three events pass between an answer and the next command, so that no leap leads back.
    private Outcome steered(String run, Random random, Steering steering) {
        var playing = CompletableFuture.supplyAsync(player(run, new Pace.Speed(60), TimeSource.monotonic())::play);
        long at = firstAnswer(run, steering);
        for (int i = 0; i < COMMANDS; i++) {
            at = ask(run, steering, words(random, at));
        }
        ask(run, steering, "resume");
        ask(run, steering, "burst");
        return playing.join();
    }

    private static String words(Random random, long at) {
        return switch (random.nextInt(6)) {
            case 0 -> "pause";
            case 1 -> "resume";
            case 2 -> "rate " + (1 + random.nextInt(200));
            case 3 -> "step " + (1 + random.nextInt(3));
            case 4 -> "step " + (1 + random.nextInt(9)) + "m";
            default -> "seek " + (at + 4 + random.nextInt(3));
        };
    }

    /// @return the event the night stands at
    private static long ask(String run, Steering steering, String words) {
        var each = List.of(words.split(" "));
        var command = Steering.command(each.getFirst(), each.subList(1, each.size()));
        return steering.reply(run, command, PATIENCE).playhead().sequence();
    }

    private static long firstAnswer(String run, Steering steering) {
        while (true) {
            try {
                var command = Steering.command("rate", List.of("60"));
                return steering.reply(run, command, Duration.ofSeconds(1))
                        .playhead()
                        .sequence();
            } catch (NobodyAnswers notYet) {
                // The player has not begun.
            }
        }
    }

    private Player player(String run, Pace pace, TimeSource time) {
        var events = scenario.events();
        var bounds = new Bounds(1, events.size());
        var plan = new Plan(run, false, scenario.night(), scenario.digest(), events, bounds, pace, Manner.PLAIN);
        var connection = new Connection(kafka.bootstrapServers(), Map.of());
        return new Player(plan, topics, connection, time, InstantSource.system(), finished -> {});
    }
}
