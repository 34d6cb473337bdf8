package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.time.Duration;
import java.util.ArrayList;
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

    /// Where one who hurries stops if nobody kills it: a test that dozes must not let it play the run to its end.
    private static final int REACH = 10_000;

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private final Stage stage = Stage.on(kafka);
    private final List<String> runs = new ArrayList<>();

    /// Killed by how far it has come, not by the clock: the same seed kills after the same counts.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 1917)
    void a_player_that_is_killed_again_and_again_loses_nothing_and_says_nothing_twice(long seed) throws Exception {
        var random = new Random(seed);
        var kills = new EnumMap<Doing, Integer>(Doing.class);
        int reached = EVENTS;
        for (int kill = 0; kill < KILLS; kill++) {
            if (reached > EVENTS - REACH) {
                runs.add("killed-" + (runs.size() + 1));
                reached = 0;
            }
            var doing = DOINGS.get(random.nextInt(DOINGS.size()));
            int further = doing == Doing.PLAYING ? random.nextInt(1, 300) : random.nextInt(1, 2_000);
            killed(runs.getLast(), doing, reached + REACH, further);
            kills.merge(doing, 1, Integer::sum);
            reached = stage.log.records(stage.topics.events(), runs.getLast()).size();
        }
        assertThat(kills).containsOnlyKeys(Doing.values());

        var unharmed = play("unharmed").digest();
        for (var run : runs) {
            theClockIsRight(run);
            assertThat(play(run).digest()).as(run).isEqualTo(unharmed);
            assertThat(stage.log.events(run))
                    .as(run)
                    .extracting(NightEvent::sequence)
                    .containsExactlyElementsOf(Stage.upTo(EVENTS));
            assertThat(stage.log.values(stage.topics.runs(), run))
                    .as(run)
                    .extracting(Run::status)
                    .endsWith(Run.Status.PLAYING, Run.Status.FINISHED);
        }
    }

    /// Lets a player go on from where the log ends, and kills it when so many more events have been sent.
    private void killed(String run, Doing doing, int until, int further) throws Exception {
        try (var sent = stage.log.follow(run)) {
            var child = ChildPlayer.start(kafka, run, EVENTS, until, doing);
            try {
                if (doing == Doing.PAUSED) {
                    seek(run, until, child);
                }
                sent.awaitMore(further, () -> assertThat(child.isAlive())
                        .as("%s, %s: killed in the middle of it", run, doing)
                        .isTrue());
            } finally {
                child.destroyForcibly().waitFor();
            }
        }
    }

    private void seek(String run, int until, Process child) {
        var clients = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var steering = Steering.start(clients, stage.topics)) {
            awaitPlayer(run, steering, child);
            steering.send(run, Steering.command("seek", List.of(Integer.toString(until))));
        }
    }

    private static void awaitPlayer(String run, Steering steering, Process child) {
        while (true) {
            try {
                steering.ask(run, Steering.command("rate", List.of("1")), Duration.ofSeconds(1));
                return;
            } catch (NobodyAnswers notYet) {
                assertThat(child.isAlive()).as("%s: still starting", run).isTrue();
            }
        }
    }

    /// No playhead tells of an event that is not in the log, and none goes back.
    private void theClockIsRight(String run) {
        long last = stage.log.records(stage.topics.events(), run).size();
        long told = 0;
        for (var playhead : stage.log.values(stage.topics.clock(), run)) {
            assertThat(playhead.sequence()).isBetween(told, last);
            told = playhead.sequence();
        }
    }

    private Outcome play(String run) {
        return stage.play(plan(run, every(1, EVENTS), new Pace.Burst()));
    }
}
