package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.broker.SharedBroker;
import smolny.event.NightEvent;
import smolny.topic.Run;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

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
        var topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
        var log = new CommittedLog(kafka.bootstrapServers(), topics);
        log.createTopics();
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
        assertThat(play("killed", topics)).isEqualTo(play("unharmed", topics));
        assertThat(log.events("killed"))
                .extracting(NightEvent::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, EVENTS).boxed().toList());
        assertThat(log.bodies("killed")).isEqualTo(log.bodies("unharmed"));
        assertThat(log.values(topics.runs(), "killed"))
                .extracting(Run::status)
                .endsWith(Run.Status.PLAYING, Run.Status.FINISHED);
    }

    private static Outcome play(String run, Topics topics) {
        var plan = plan(run, every(1, EVENTS), new Pace.Burst());
        var connection = new Connection(kafka.bootstrapServers(), Map.of());
        return new Player(plan, topics, connection, TimeSource.monotonic(), InstantSource.system()).play();
    }
}
