package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.broker.SharedBroker;
import smolny.event.NightEvent;
import smolny.topic.Run;

@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledPlayerTest {

    private static final int EVENTS = 3_000;
    private static final int KILLS = 4;

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    /// Killed by how far it has come, not by the clock: the same seed kills at the same places.
    @ParameterizedTest
    @ValueSource(longs = 1917)
    void a_player_that_is_killed_again_and_again_loses_nothing_and_says_nothing_twice(long seed) throws Exception {
        var stage = Stage.on(kafka);
        var log = stage.log;
        var random = new Random(seed);
        int sent = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var child =
                    ChildPlayer.start(kafka.bootstrapServers(), kafka.registryUrl(), kafka.prefix(), "killed", EVENTS);
            sent += random.nextInt(100, EVENTS / KILLS);
            log.awaitSent("killed", sent);
            assertThat(child.isAlive()).as("killed while it plays").isTrue();
            child.destroyForcibly().waitFor();
        }
        assertThat(play("killed", stage)).isEqualTo(play("unharmed", stage));
        assertThat(log.events("killed")).extracting(NightEvent::sequence).containsExactlyElementsOf(Stage.upTo(EVENTS));
        assertThat(log.bodies("killed")).isEqualTo(log.bodies("unharmed"));
        assertThat(log.values(stage.topics.runs(), "killed"))
                .extracting(Run::status)
                .endsWith(Run.Status.PLAYING, Run.Status.FINISHED);
    }

    private static Outcome play(String run, Stage stage) {
        return stage.play(plan(run, every(1, EVENTS), new Pace.Burst()));
    }
}
