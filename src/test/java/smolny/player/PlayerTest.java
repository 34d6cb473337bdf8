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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
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

    private final Topics topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
    private final CommittedLog log = new CommittedLog(kafka.bootstrapServers(), topics);

    @BeforeAll
    static void declareTheTopics() throws Exception {
        var topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
        new CommittedLog(kafka.bootstrapServers(), topics).createTopics();
    }

    @Test
    void a_night_is_the_same_to_the_byte_at_every_speed() {
        var night = every(190_000, 133);
        var slow = player(plan("speed", night, new Pace.Speed(3_600)), new VirtualTime())
                .play();
        var timed = player(plan("timed", night, new Pace.Within(Duration.ofSeconds(30))), new VirtualTime())
                .play();
        var burst = player(plan("burst", night, new Pace.Burst())).play();

        assertThat(slow).isEqualTo(new Outcome(Outcome.Ending.FINISHED, 133, burst.digest()));
        assertThat(timed).isEqualTo(burst);
        assertThat(log.bodies("speed")).hasSize(133).isEqualTo(log.bodies("burst"));
        assertThat(log.bodies("timed")).isEqualTo(log.bodies("burst"));
        assertThat(log.events("timed")).extracting(each -> each.in("")).isEqualTo(night);
        assertThat(log.values(topics.runs(), "timed"))
                .extracting(Run::status)
                .last()
                .isEqualTo(Run.Status.FINISHED);
        assertThat(log.values(topics.clock(), "timed"))
                .extracting(Playhead::state)
                .last()
                .isEqualTo(Playhead.State.FINISHED);
    }

    @Test
    void every_record_is_understood_by_tools_that_know_cloudevents() {
        player(plan("headers", at(0), new Pace.Burst())).play();
        var record = log.records(topics.events(), "headers").getFirst();
        assertThat(new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo("headers/1");
        assertThat(record.timestamp()).isPositive();
    }

    @Test
    void a_run_that_was_stopped_goes_on_at_its_next_event() {
        var night = every(1_000, 500);
        var first = player(plan("parts", night, new Bounds(1, 200), new Pace.Burst()))
                .play();
        assertThat(first.sequence()).isEqualTo(200);
        var second = player(plan("parts", night, new Pace.Burst())).play();
        var whole = player(plan("whole", night, new Pace.Burst())).play();

        assertThat(second).isEqualTo(whole);
        assertThat(log.events("parts")).extracting(NightEvent::sequence).containsExactlyElementsOf(upTo(500));
        assertThat(log.values(topics.runs(), "parts"))
                .extracting(Run::lastSequence)
                .containsExactly(200L, 200L, 500L, 500L);
    }

    @Test
    void what_a_dead_player_left_open_is_never_seen() {
        var night = every(1_000, 300);
        player(plan("orphan", night, new Bounds(1, 100), new Pace.Burst())).play();
        var settings = new Connection(kafka.bootstrapServers(), Map.of());
        var dead = new KafkaProducer<byte[], byte[]>(settings.producer(kafka.prefix() + "player-orphan"));
        dead.initTransactions();
        dead.beginTransaction();
        for (long sequence = 101; sequence <= 150; sequence++) {
            var _ = dead.send(
                    new ProducerRecord<>(topics.events().name(), "orphan".getBytes(UTF_8), value(night, sequence)));
        }
        dead.flush();

        var outcome = player(plan("orphan", night, new Pace.Burst())).play();

        assertThat(outcome.ending()).isEqualTo(Outcome.Ending.FINISHED);
        assertThat(log.events("orphan")).extracting(NightEvent::sequence).containsExactlyElementsOf(upTo(300));
        dead.close(Duration.ZERO);
    }

    @Test
    void a_second_player_takes_the_run_over_and_the_first_ends_saying_so() {
        var night = every(20, 2_000);
        var first = player(plan("contested", night, new Pace.Speed(1)));
        var playing = CompletableFuture.supplyAsync(first::play);
        log.awaitSent("contested", 25);

        var second = player(plan("contested", night, new Pace.Burst())).play();

        assertThat(second.ending()).isEqualTo(Outcome.Ending.FINISHED);
        assertThat(playing.join().ending()).isEqualTo(Outcome.Ending.TAKEN_OVER);
        assertThat(log.events("contested")).extracting(NightEvent::sequence).containsExactlyElementsOf(upTo(2_000));
    }

    @Test
    void a_stop_in_a_long_wait_is_prompt_and_leaves_a_run_that_can_go_on() throws Exception {
        var night = at(0, 3_600, 3_601);
        var player = player(plan("waiting", night, new Pace.Speed(1)));
        var playing = CompletableFuture.supplyAsync(player::play);
        log.awaitSent("waiting", 1);
        player.stop();

        var stopped = playing.get(2, TimeUnit.SECONDS);
        assertThat(stopped.ending()).isEqualTo(Outcome.Ending.STOPPED);
        assertThat(stopped.sequence()).isEqualTo(1);
        assertThat(log.values(topics.runs(), "waiting"))
                .extracting(Run::status)
                .last()
                .isEqualTo(Run.Status.STOPPED);

        player(plan("waiting", night, new Pace.Burst())).play();
        assertThat(log.events("waiting")).extracting(NightEvent::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_stop_in_a_burst_is_prompt() throws Exception {
        var player = player(plan("torrent", every(1, 50_000_000), new Pace.Burst()));
        var playing = CompletableFuture.supplyAsync(player::play);
        log.awaitSent("torrent", 1_000);
        player.stop();
        assertThat(playing.get(5, TimeUnit.SECONDS).ending()).isEqualTo(Outcome.Ending.STOPPED);
        assertThat(log.values(topics.clock(), "torrent"))
                .extracting(Playhead::state)
                .last()
                .isEqualTo(Playhead.State.STOPPED);
    }

    @Test
    void a_stop_before_the_start_starts_nothing() {
        var player = player(plan("never", at(0, 1), new Pace.Burst()));
        player.stop();
        assertThat(player.play().ending()).isEqualTo(Outcome.Ending.STOPPED);
        assertThat(log.events("never")).isEmpty();
    }

    @Test
    void a_run_of_another_history_is_refused() {
        player(plan("altered", every(1_000, 10), new Bounds(1, 5), new Pace.Burst()))
                .play();
        var other = player(plan("altered", every(1_001, 10), new Pace.Burst()));
        assertThatThrownBy(other::play)
                .isInstanceOf(PlayRefused.class)
                .hasMessage("run: altered (expected: a run of invented as the scenario is now; in the log event 2 is"
                        + " another)");
        assertThat(log.events("altered")).hasSize(5);
    }

    @Test
    void a_run_that_is_further_than_asked_is_refused() {
        player(plan("further", every(1_000, 10), new Pace.Burst())).play();
        var earlier = player(plan("further", every(1_000, 10), new Bounds(1, 5), new Pace.Burst()));
        assertThatThrownBy(earlier::play)
                .isInstanceOf(PlayRefused.class)
                .hasMessage("until: 5 (expected: event 10 or later, run further is there already)");
    }

    @Test
    void a_topic_that_is_not_there_is_named() {
        var undeclared = Topics.of("undeclared.", SchemaRegistry.at(URI.create(kafka.registryUrl())));
        var player = new Player(
                plan("lost", at(0), new Pace.Burst()),
                undeclared,
                new Connection(kafka.bootstrapServers(), Map.of()),
                TimeSource.monotonic(),
                InstantSource.system());
        assertThatThrownBy(player::play)
                .isInstanceOf(PlayerFailure.class)
                .hasMessage("topic: undeclared.events (expected: a topic that exists)");
    }

    private Player player(Plan plan) {
        return player(plan, TimeSource.monotonic());
    }

    private Player player(Plan plan, TimeSource time) {
        return new Player(
                plan, topics, new Connection(kafka.bootstrapServers(), Map.of()), time, InstantSource.system());
    }

    private byte[] value(List<NightEvent> night, long sequence) {
        var event = night.get((int) sequence - 1).in("orphan");
        return topics.events().value().serializer().serialize(topics.events().name(), event);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
