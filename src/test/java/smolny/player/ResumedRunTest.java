package smolny.player;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import smolny.broker.SharedBroker;
import smolny.event.NightEvent;
import smolny.topic.Run;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResumedRunTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private final Stage stage = Stage.on(kafka);

    @Test
    void a_run_that_was_stopped_goes_on_at_its_next_event() {
        var night = every(1_000, 500);
        var first = stage.play(plan("parts", night, new Bounds(1, 200), new Pace.Burst()));
        assertThat(first.sequence()).isEqualTo(200);
        var second = stage.play(plan("parts", night, new Pace.Burst()));
        var whole = stage.play(plan("whole", night, new Pace.Burst()));

        assertThat(second.digest()).isEqualTo(whole.digest());
        assertThat(second.sequence()).isEqualTo(whole.sequence());
        assertThat(stage.log.events("parts"))
                .extracting(NightEvent::sequence)
                .containsExactlyElementsOf(Stage.upTo(500));
        assertThat(stage.log.values(stage.topics.runs(), "parts"))
                .extracting(Run::lastSequence)
                .containsExactly(200L, 200L, 500L, 500L);
    }

    @Test
    void what_a_dead_player_left_open_is_never_seen() {
        var night = every(1_000, 300);
        stage.play(plan("orphan", night, new Bounds(1, 100), new Pace.Burst()));
        var settings = new Connection(kafka.bootstrapServers(), Map.of());
        var dead = new KafkaProducer<byte[], byte[]>(settings.producer(kafka.prefix() + "player-orphan"));
        dead.initTransactions();
        dead.beginTransaction();
        for (long sequence = 101; sequence <= 150; sequence++) {
            var _ = dead.send(new ProducerRecord<>(
                    stage.topics.events().name(), "orphan".getBytes(UTF_8), value(night, sequence)));
        }
        dead.flush();

        var outcome = stage.play(plan("orphan", night, new Pace.Burst()));

        assertThat(outcome.ending()).isEqualTo(Outcome.Ending.FINISHED);
        assertThat(stage.log.events("orphan"))
                .extracting(NightEvent::sequence)
                .containsExactlyElementsOf(Stage.upTo(300));
        dead.close(Duration.ZERO);
    }

    @Test
    void a_second_player_takes_the_run_over_and_the_first_ends_saying_so() {
        var night = every(20, 2_000);
        var first = stage.player(plan("contested", night, new Pace.Speed(1)));
        var playing = CompletableFuture.supplyAsync(first::play);
        stage.log.awaitSent("contested", 25);

        var second = stage.play(plan("contested", night, new Pace.Burst()));

        assertThat(second.ending()).isEqualTo(Outcome.Ending.FINISHED);
        assertThat(playing.join().ending()).isEqualTo(Outcome.Ending.TAKEN_OVER);
        assertThat(stage.log.events("contested"))
                .extracting(NightEvent::sequence)
                .containsExactlyElementsOf(Stage.upTo(2_000));
    }

    @Test
    void a_run_of_another_history_is_refused() {
        stage.play(plan("altered", every(1_000, 10), new Bounds(1, 5), new Pace.Burst()));
        var other = stage.player(plan("altered", every(1_001, 10), new Pace.Burst()));
        assertThatThrownBy(other::play)
                .isInstanceOf(PlayRefused.class)
                .hasMessage("run: altered (expected: a run of invented as the scenario is now; in the log event 2 is"
                        + " another)");
        assertThat(stage.log.events("altered")).hasSize(5);
    }

    @Test
    void a_run_with_foreign_bytes_in_it_is_refused() throws Exception {
        var night = every(1_000, 10);
        stage.play(plan("soiled", night, new Bounds(1, 5), new Pace.Burst()));
        try (var foreign = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            foreign.send(new ProducerRecord<>(stage.topics.events().name(), "soiled".getBytes(UTF_8), new byte[] {7}))
                    .get();
        }
        assertThatThrownBy(() -> stage.play(plan("soiled", night, new Pace.Burst())))
                .isInstanceOf(PlayRefused.class)
                .hasMessageEndingWith("in the log event 6 is another)");
    }

    @Test
    void a_run_that_is_further_than_asked_is_refused() {
        stage.play(plan("further", every(1_000, 10), new Pace.Burst()));
        var earlier = stage.player(plan("further", every(1_000, 10), new Bounds(1, 5), new Pace.Burst()));
        assertThatThrownBy(earlier::play)
                .isInstanceOf(PlayRefused.class)
                .hasMessage("until: 5 (expected: event 10 or later, run further is there already)");
    }

    private byte[] value(List<NightEvent> night, long sequence) {
        var event = night.get((int) sequence - 1).in("orphan");
        return stage.topics
                .events()
                .value()
                .serializer()
                .serialize(stage.topics.events().name(), event);
    }
}
