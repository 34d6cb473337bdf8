package smolny.player;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smolny.player.InventedNight.at;
import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import smolny.broker.SharedBroker;
import smolny.event.NightEvent;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlayerTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private final Stage stage = Stage.on(kafka);

    @Test
    void a_night_is_the_same_to_the_byte_at_every_speed() {
        var night = every(190_000, 133);
        var slow = stage.player(plan("speed", night, new Pace.Speed(3_600)), new VirtualTime())
                .play();
        var timed = stage.player(plan("timed", night, new Pace.Within(Duration.ofSeconds(30))), new VirtualTime())
                .play();
        var burst = stage.play(plan("burst", night, new Pace.Burst()));

        assertThat(slow).isEqualTo(new Outcome("speed", Outcome.Ending.FINISHED, 133, burst.digest()));
        assertThat(timed).isEqualTo(new Outcome("timed", Outcome.Ending.FINISHED, 133, burst.digest()));
        assertThat(stage.log.bodies("speed")).hasSize(133).isEqualTo(stage.log.bodies("burst"));
        assertThat(stage.log.bodies("timed")).isEqualTo(stage.log.bodies("burst"));
        assertThat(stage.log.events("timed")).extracting(each -> each.in("")).isEqualTo(night);
        assertThat(stage.log.values(stage.topics.runs(), "timed"))
                .extracting(Run::status)
                .last()
                .isEqualTo(Run.Status.FINISHED);
        assertThat(stage.log.values(stage.topics.clock(), "timed"))
                .extracting(Playhead::state)
                .last()
                .isEqualTo(Playhead.State.FINISHED);
    }

    @Test
    void every_record_is_understood_by_tools_that_know_cloudevents() {
        stage.play(plan("headers", at(0), new Pace.Burst()));
        var record = stage.log.records(stage.topics.events(), "headers").getFirst();
        assertThat(new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo("headers/1");
        assertThat(record.timestamp()).isPositive();
    }

    @Test
    void a_stop_in_a_long_wait_is_prompt_and_leaves_a_run_that_can_go_on() throws Exception {
        var night = at(0, 3_600, 3_601);
        var player = stage.player(plan("waiting", night, new Pace.Speed(1)));
        var playing = CompletableFuture.supplyAsync(player::play);
        stage.log.awaitSent("waiting", 1);
        player.stop();

        var stopped = playing.get(2, TimeUnit.SECONDS);
        assertThat(stopped.ending()).isEqualTo(Outcome.Ending.STOPPED);
        assertThat(stopped.sequence()).isEqualTo(1);
        assertThat(stage.log.values(stage.topics.runs(), "waiting"))
                .extracting(Run::status)
                .last()
                .isEqualTo(Run.Status.STOPPED);

        stage.play(plan("waiting", night, new Pace.Burst()));
        assertThat(stage.log.events("waiting")).extracting(NightEvent::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_stop_in_a_burst_is_prompt() throws Exception {
        var player = stage.player(plan("torrent", every(1, 50_000_000), new Pace.Burst()));
        var playing = CompletableFuture.supplyAsync(player::play);
        stage.log.awaitSent("torrent", 1_000);
        player.stop();
        assertThat(playing.get(5, TimeUnit.SECONDS).ending()).isEqualTo(Outcome.Ending.STOPPED);
        assertThat(stage.log.values(stage.topics.clock(), "torrent"))
                .extracting(Playhead::state)
                .last()
                .isEqualTo(Playhead.State.STOPPED);
    }

    @Test
    void a_stop_before_the_start_starts_nothing() {
        var player = stage.player(plan("never", at(0, 1), new Pace.Burst()));
        player.stop();
        assertThat(player.play().ending()).isEqualTo(Outcome.Ending.STOPPED);
        assertThat(stage.log.values(stage.topics.runs(), "never")).isEmpty();
    }

    @Test
    void a_topic_that_is_not_there_is_named() {
        var undeclared = Topics.of("undeclared.", SchemaRegistry.at(URI.create(kafka.registryUrl())));
        var player = new Player(
                plan("lost", at(0), new Pace.Burst()),
                undeclared,
                new Connection(kafka.bootstrapServers(), Map.of()),
                TimeSource.monotonic(),
                InstantSource.system(),
                finished -> {});
        assertThatThrownBy(player::play)
                .isInstanceOf(PlayerFailure.class)
                .hasMessage("topic: undeclared.events (expected: a topic that exists)");
    }
}
