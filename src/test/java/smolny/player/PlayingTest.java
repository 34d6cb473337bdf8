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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.RunDigest;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlayingTest {

    private static final long SECOND = 1_000_000_000;
    private static final long MILLI = 1_000_000;

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void every_event_is_published_at_its_instant() {
        var published = rehearsal.published();
        rehearsal.play(plan("run", at(0, 60, 90, 90, 3_690), new Pace.Speed(60)));
        assertThat(published)
                .containsExactly("1 at 0", "2 at 1000000000", "3 at 1500000000", "4 at 1500000000", "5 at 61500000000");
    }

    @Test
    void a_wall_clock_that_jumps_changes_nothing() {
        var published = rehearsal.published();
        var jump = new long[] {0};
        InstantSource jumping = () -> {
            jump[0] = 3_600_000 - jump[0];
            return Instant.ofEpochMilli(1_700_000_000_000L + jump[0]);
        };
        rehearsal.play(plan("run", at(0, 60, 120), new Pace.Speed(60)), jumping, Cursor.START);
        assertThat(published).containsExactly("1 at 0", "2 at 1000000000", "3 at 2000000000");
    }

    @Test
    void the_night_in_half_a_minute_ends_after_half_a_minute() {
        var published = rehearsal.published();
        rehearsal.play(plan("run", at(0, 7, 20_000), new Pace.Within(Duration.ofSeconds(30))));
        assertThat(published).last().isEqualTo("3 at 30000000000");
    }

    @Test
    void what_comes_before_the_beginning_is_published_without_waiting() {
        var published = rehearsal.published();
        rehearsal.play(plan("run", at(0, 3_600, 7_200, 7_260, 9_999), new Bounds(3, 4), new Pace.Speed(60)));
        assertThat(published).containsExactly("1 at 0", "2 at 0", "3 at 0", "4 at 1000000000");
        assertThat(rehearsal.playheads().getFirst().rateAsked()).isInfinite();
        assertThat(rehearsal.playheads().getLast().rateAsked()).isEqualTo(60);
        assertThat(rehearsal.runs().getLast().lastSequence()).isEqualTo(4);
    }

    @Test
    void what_goes_on_sets_out_at_once_with_its_next_event() {
        var published = rehearsal.published();
        var plan = plan("run", at(0, 3_600, 7_200, 7_260), new Pace.Speed(60));
        rehearsal.play(plan, InstantSource.system(), new Cursor(2, RunDigest.START));
        assertThat(published).containsExactly("3 at 0", "4 at 1000000000");
    }

    @Test
    void no_transaction_is_open_while_it_waits() {
        var waits = new ArrayList<Boolean>();
        rehearsal.time.onWait(deadline -> waits.add(rehearsal.producer.transactionInFlight()));
        rehearsal.play(plan("run", every(7, 500), new Pace.Speed(0.5)));
        assertThat(waits).hasSize(499).containsOnly(false);
    }

    @Test
    void events_that_are_due_back_to_back_share_transactions_of_fifty_milliseconds() {
        rehearsal.producer.onSend(record -> rehearsal.time.pass(MILLI));
        rehearsal.play(plan("run", every(1_000, 1_000), new Pace.Burst()));
        assertThat(rehearsal.producer.commitCount()).isBetween(20L, 22L);
    }

    @Test
    void a_run_is_announced_with_its_first_event_and_finished_with_its_last() {
        var sizes = new ArrayList<Integer>();
        rehearsal.producer.onCommit(
                () -> sizes.add(rehearsal.producer.uncommittedRecords().size()));
        rehearsal.play(plan("run", at(0, 60), new Pace.Speed(60)));
        // A run and a playhead with the first event; two playheads and the run with the last.
        assertThat(sizes).containsExactly(3, 4);
        assertThat(rehearsal.runs()).extracting(Run::status).containsExactly(Run.Status.PLAYING, Run.Status.FINISHED);
        assertThat(rehearsal.runs()).extracting(Run::mode).containsOnly("speed 60");
        assertThat(rehearsal.runs().getFirst().digest()).isNull();
        assertThat(rehearsal.runs().getLast().digest()).isEqualTo(rehearsal.digestOfEvents());
    }

    @Test
    void a_stop_in_a_wait_leaves_the_run_stopped_where_it_was() {
        rehearsal.time.at(33 * SECOND, rehearsal.clock::stop);
        var committed = rehearsal.play(plan("run", at(0, 3_600, 7_200), new Pace.Speed(60)));
        assertThat(committed.sequence()).isEqualTo(1);
        assertThat(rehearsal.time.nanos()).isEqualTo(33 * SECOND);
        assertThat(rehearsal.runs().getLast().status()).isEqualTo(Run.Status.STOPPED);
        assertThat(rehearsal.playheads().getLast().state()).isEqualTo(Playhead.State.STOPPED);
        assertThat(rehearsal.playheads().getLast().nightTime()).isEqualTo(DUSK + 33 * 60_000);
    }

    @Test
    void a_stop_in_a_burst_takes_effect_before_the_next_event() {
        rehearsal.producer.onSend(record -> {
            rehearsal.time.pass(MILLI);
            if (rehearsal.time.nanos() > 300 * MILLI) {
                rehearsal.clock.stop();
            }
        });
        var committed = rehearsal.play(plan("run", every(1_000, 1_000_000), new Pace.Burst()));
        assertThat(committed.sequence()).isBetween(250L, 301L);
        assertThat(rehearsal.runs().getLast().status()).isEqualTo(Run.Status.STOPPED);
    }

    @Test
    void what_was_rolled_back_is_not_counted_as_committed() {
        rehearsal.producer.commitsFailWith(new KafkaException("expired", new TimeoutException("late")));
        var outbox = new ShortTransactions(rehearsal.writer(), Cursor.START);
        var playing = rehearsal.prepare(plan("run", at(0, 60), new Pace.Speed(60)), InstantSource.system(), outbox);
        assertThatThrownBy(playing::play).isInstanceOf(RolledBack.class);
        assertThat(outbox.committed()).isEqualTo(Cursor.START);
    }
}
