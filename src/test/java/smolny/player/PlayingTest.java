package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smolny.player.InventedNight.DUSK;
import static smolny.player.InventedNight.at;
import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.RunDigest;
import smolny.topic.Topic;
import smolny.topic.Topics;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlayingTest {

    private static final long SECOND = 1_000_000_000;
    private static final long MILLI = 1_000_000;

    private final VirtualTime time = new VirtualTime();
    private final ScriptedProducer producer = new ScriptedProducer();
    private final Topics topics = Topics.of("", InventedNight.registry());
    private final List<String> published = new ArrayList<>();

    private NightClock clock = new NightClock(time, DUSK, 1);

    @Test
    void every_event_is_published_at_its_instant() {
        tellWhatIsSent();
        play(plan("run", at(0, 60, 90, 90, 3_690), new Pace.Speed(60)));
        assertThat(published)
                .containsExactly("1 at 0", "2 at 1000000000", "3 at 1500000000", "4 at 1500000000", "5 at 61500000000");
    }

    @Test
    void a_wall_clock_that_jumps_changes_nothing() {
        tellWhatIsSent();
        var jumps = new long[] {0};
        play(plan("run", at(0, 60, 120), new Pace.Speed(60)), () -> {
            jumps[0] = -jumps[0] + 3_600_000;
            return Instant.ofEpochMilli(1_700_000_000_000L + jumps[0]);
        });
        assertThat(published).containsExactly("1 at 0", "2 at 1000000000", "3 at 2000000000");
    }

    @Test
    void the_night_in_half_a_minute_ends_after_half_a_minute() {
        tellWhatIsSent();
        play(plan("run", at(0, 7, 20_000), new Pace.Within(Duration.ofSeconds(30))));
        assertThat(published).last().isEqualTo("3 at 30000000000");
    }

    @Test
    void what_comes_before_the_beginning_is_published_without_waiting() {
        tellWhatIsSent();
        play(plan("run", at(0, 3_600, 7_200, 7_260, 9_999), new Bounds(3, 4), new Pace.Speed(60)));
        assertThat(published).containsExactly("1 at 0", "2 at 0", "3 at 0", "4 at 1000000000");
        assertThat(playheads().getFirst().rateAsked()).isInfinite();
        assertThat(playheads().getLast().rateAsked()).isEqualTo(60);
        assertThat(runs().getLast().lastSequence()).isEqualTo(4);
    }

    @Test
    void what_goes_on_sets_out_at_once_with_its_next_event() {
        tellWhatIsSent();
        var plan = plan("run", at(0, 3_600, 7_200, 7_260), new Pace.Speed(60));
        play(plan, InstantSource.system(), new Cursor(2, RunDigest.START));
        assertThat(published).containsExactly("3 at 0", "4 at 1000000000");
    }

    @Test
    void no_transaction_is_open_while_it_waits() {
        var waits = new ArrayList<Boolean>();
        var watched = new TimeSource() {
            @Override
            public long nanos() {
                return time.nanos();
            }

            @Override
            public void parkUntil(long deadline) {
                waits.add(producer.transactionInFlight());
                time.parkUntil(deadline);
            }
        };
        clock = new NightClock(watched, DUSK, 1);
        play(plan("run", every(7, 500), new Pace.Speed(0.5)));
        assertThat(waits).hasSize(499).containsOnly(false);
    }

    @Test
    void events_that_are_due_back_to_back_share_transactions_of_fifty_milliseconds() {
        producer.onSend(record -> time.pass(MILLI));
        play(plan("run", every(1_000, 1_000), new Pace.Burst()));
        assertThat(producer.commitCount()).isBetween(20L, 22L);
    }

    @Test
    void in_a_burst_the_playhead_is_told_twenty_times_a_second() {
        producer.onSend(record -> time.pass(MILLI));
        play(plan("run", every(1_000, 10_000), new Pace.Burst()));
        int wholeSeconds = (int) (time.nanos() / SECOND);
        assertThat(playheads()).hasSizeBetween(19 * wholeSeconds, 20 * (wholeSeconds + 1) + 22);
        assertThat(playheads().getLast().state()).isEqualTo(Playhead.State.FINISHED);
        assertThat(playheads().getLast().rateReached()).isGreaterThan(900);
    }

    @Test
    void at_a_rate_that_can_be_followed_every_event_has_its_playhead_in_its_own_transaction() {
        play(plan("run", at(0, 60, 60, 120, 180), new Pace.Speed(60)));
        assertThat(playheads()).extracting(Playhead::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 5L);
        assertThat(playheads())
                .extracting(Playhead::chapter)
                .containsExactly("dusk", "dusk", "dusk", "dusk", "dark", "dark");
        assertThat(playheads()).extracting(Playhead::rateReached).containsExactly(0.0, 60.0, 60.0, 60.0, 60.0, 60.0);
        assertThat(producer.commitCount()).isEqualTo(4);
    }

    @Test
    void in_a_long_wait_the_playhead_goes_on_with_the_night() {
        play(plan("run", at(0, 12), new Pace.Speed(1)));
        assertThat(playheads())
                .extracting(Playhead::nightTime)
                .containsExactly(DUSK, DUSK + 5_000, DUSK + 10_000, DUSK + 12_000, DUSK + 12_000);
        assertThat(playheads()).extracting(Playhead::sequence).containsExactly(1L, 1L, 1L, 2L, 2L);
    }

    @Test
    void a_take_over_in_a_long_wait_is_noticed_by_the_next_sign_of_life() {
        time.at(7 * SECOND, producer::fenceProducer);
        var plan = plan("run", at(0, 3_600), new Pace.Speed(1));
        assertThatThrownBy(() -> play(plan)).isInstanceOf(TakenOver.class);
        assertThat(time.nanos()).isEqualTo(10 * SECOND);
    }

    @Test
    void a_run_is_announced_with_its_first_event_and_finished_with_its_last() {
        var last = new ArrayList<String>();
        producer.onCommit(
                () -> last.add(String.valueOf(producer.uncommittedRecords().size())));
        play(plan("run", at(0, 60), new Pace.Speed(60)));
        // A run and its playhead beside the first event; playheads and the run beside the last.
        assertThat(last).containsExactly("3", "4");
        assertThat(runs()).extracting(Run::status).containsExactly(Run.Status.PLAYING, Run.Status.FINISHED);
        assertThat(runs()).extracting(Run::mode).containsOnly("speed 60");
        assertThat(runs().getFirst().digest()).isNull();
        assertThat(runs().getLast().digest()).isEqualTo(digestOfEvents());
    }

    @Test
    void a_stop_in_a_wait_leaves_the_run_stopped_where_it_was() {
        time.at(30 * SECOND, () -> clock.stop());
        var playing = play(plan("run", at(0, 3_600, 7_200), new Pace.Speed(60)));
        assertThat(playing.committed().sequence()).isEqualTo(1);
        assertThat(time.nanos()).isEqualTo(30 * SECOND);
        assertThat(runs().getLast().status()).isEqualTo(Run.Status.STOPPED);
        assertThat(playheads().getLast().state()).isEqualTo(Playhead.State.STOPPED);
    }

    @Test
    void a_stop_in_a_burst_takes_effect_before_the_next_event() {
        producer.onSend(record -> {
            time.pass(MILLI);
            if (time.nanos() > 300 * MILLI) {
                clock.stop();
            }
        });
        var playing = play(plan("run", every(1_000, 1_000_000), new Pace.Burst()));
        assertThat(playing.committed().sequence()).isBetween(250L, 301L);
        assertThat(runs().getLast().status()).isEqualTo(Run.Status.STOPPED);
    }

    @Test
    void what_was_rolled_back_is_not_counted_as_committed() {
        producer.commitsFailWith(new KafkaException("expired", new TimeoutException("late")));
        var plan = plan("run", at(0, 60), new Pace.Speed(60));
        var writer = new RunWriter(producer, clock);
        writer.takeOver();
        var playing = new Playing(plan, records(plan, InstantSource.system()), writer, clock, Cursor.START);
        assertThatThrownBy(playing::play).isInstanceOf(RolledBack.class);
        assertThat(playing.committed()).isEqualTo(Cursor.START);
    }

    private Playing play(Plan plan) {
        return play(plan, InstantSource.system());
    }

    private Playing play(Plan plan, InstantSource wallClock) {
        return play(plan, wallClock, Cursor.START);
    }

    private Playing play(Plan plan, InstantSource wallClock, Cursor from) {
        var writer = new RunWriter(producer, clock);
        writer.takeOver();
        var playing = new Playing(plan, records(plan, wallClock), writer, clock, from);
        playing.play();
        assertThat(producer.transactionInFlight()).isFalse();
        return playing;
    }

    private RunRecords records(Plan plan, InstantSource wallClock) {
        return new RunRecords(plan, topics, wallClock);
    }

    private void tellWhatIsSent() {
        producer.onSend(record -> {
            if (record.topic().equals(topics.events().name())) {
                published.add(value(topics.events(), record).sequence() + " at " + time.nanos());
            }
        });
    }

    private List<Playhead> playheads() {
        return sent(topics.clock());
    }

    private List<Run> runs() {
        return sent(topics.runs());
    }

    private String digestOfEvents() {
        var digest = RunDigest.START;
        for (var record : producer.history()) {
            if (record.topic().equals(topics.events().name())) {
                digest = digest.plus(record.value());
            }
        }
        return digest.hex();
    }

    private <T> List<T> sent(Topic<String, T> topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(record -> value(topic, record))
                .toList();
    }

    private static <T> T value(Topic<String, T> topic, ProducerRecord<byte[], byte[]> record) {
        return topic.value().deserializer().deserialize(topic.name(), record.value());
    }
}
