package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.broker.SharedBroker;
import smolny.control.NobodyAnswers;
import smolny.control.Steering;
import smolny.event.NightEvent;
import smolny.player.ChildPlayer.Doing;
import smolny.topic.Run;

/// A player is killed while it plays, in a burst, in the middle of a seek: the log is as if it never had been.
@Timeout(900)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledPlayerTest {

    private static final int EVENTS = 100_000;
    private static final int KILLS = Integer.getInteger("smolny.kills", 6);
    private static final List<Doing> DOINGS = List.of(Doing.values());

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    /// Killed by how far it has come, not by the clock: the same seed kills at the same places.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 1917)
    void a_player_that_is_killed_again_and_again_loses_nothing_and_says_nothing_twice(long seed) throws Exception {
        var stage = Stage.on(kafka);
        var random = new Random(seed);
        var kills = new EnumMap<Doing, Integer>(Doing.class);
        for (int kill = 0; kill < KILLS; kill++) {
            var doing = DOINGS.get(random.nextInt(DOINGS.size()));
            int further = doing == Doing.PLAYING ? random.nextInt(1, 300) : random.nextInt(1, 2_000);
            killed(stage, doing, further);
            kills.merge(doing, 1, Integer::sum);
        }
        assertThat(kills).containsOnlyKeys(Doing.values());
        theClockIsRight(stage);

        var log = stage.log;
        assertThat(play("killed", stage).digest())
                .isEqualTo(play("unharmed", stage).digest());
        assertThat(log.events("killed")).extracting(NightEvent::sequence).containsExactlyElementsOf(Stage.upTo(EVENTS));
        assertThat(log.values(stage.topics.runs(), "killed"))
                .extracting(Run::status)
                .endsWith(Run.Status.PLAYING, Run.Status.FINISHED);
    }

    /// Lets a player go on from where the log ends, and kills it when so many more events have been sent.
    private static void killed(Stage stage, Doing doing, int further) throws Exception {
        try (var sent = stage.log.follow("killed")) {
            var child = ChildPlayer.start(kafka, "killed", EVENTS, doing);
            try {
                if (doing == Doing.PAUSED) {
                    seekFar(stage);
                }
                sent.awaitMore(further);
                assertThat(child.isAlive()).as("killed in the middle of it").isTrue();
            } finally {
                child.destroyForcibly().waitFor();
            }
        }
    }

    private static void seekFar(Stage stage) {
        var clients = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var steering = Steering.start(clients, stage.topics)) {
            awaitPlayer(steering);
            steering.send("killed", Steering.command("seek", List.of(Integer.toString(EVENTS))));
        }
    }

    private static void awaitPlayer(Steering steering) {
        while (true) {
            try {
                steering.ask("killed", Steering.command("rate", List.of("1")), Duration.ofSeconds(1));
                return;
            } catch (NobodyAnswers notYet) {
                // It is still starting.
            }
        }
    }

    /// No playhead tells of an event that is not in the log, and none goes back.
    private static void theClockIsRight(Stage stage) {
        long last = stage.log.records(stage.topics.events(), "killed").size();
        long told = 0;
        for (var playhead : stage.log.values(stage.topics.clock(), "killed")) {
            assertThat(playhead.sequence()).isBetween(told, last);
            told = playhead.sequence();
        }
    }

    private static Outcome play(String run, Stage stage) {
        return stage.play(plan(run, every(1, EVENTS), new Pace.Burst()));
    }
}
