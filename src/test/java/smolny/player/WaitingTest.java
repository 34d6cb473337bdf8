package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.DUSK;
import static smolny.player.InventedNight.at;
import static smolny.player.InventedNight.plan;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import smolny.topic.Playhead;

/// How long the night waits between its events.
class WaitingTest extends InRehearsal {

    @Test
    void another_rate_takes_effect_at_once_in_the_middle_of_a_wait() {
        rehearsal.at(SECOND / 2, "run", "rate 30");
        assertThat(play(NIGHT)).startsWith("1 at 0", "2 at 1500000000", "3 at 3500000000");
    }

    @Test
    void the_night_in_so_much_time_is_a_rate() {
        rehearsal.at(0, "run", "in 5m");
        play(NIGHT);
        assertThat(outcome("in 5m").done()).isTrue();
        assertThat(rehearsal.playheads().getLast().rateAsked()).isEqualTo(1);
    }

    @Test
    void a_burst_waits_for_nothing_and_then_goes_on_as_before() {
        rehearsal.at(SECOND / 2, "run", "burst 2");
        assertThat(play(NIGHT)).startsWith("1 at 0", "2 at 500000000", "3 at 500000000", "4 at 1500000000");
        rehearsal.time.pass(SECOND);
    }

    @Test
    void a_burst_may_last_so_long_or_until_a_moment_or_to_the_end() {
        rehearsal.at(SECOND / 2, "run", "burst 2m");
        rehearsal.at(SECOND, "run", "burst until dark");
        rehearsal.at(3 * SECOND / 2, "run", "burst");
        assertThat(play(NIGHT))
                .containsExactly(
                        "1 at 0",
                        "2 at 500000000",
                        "3 at 500000000",
                        "4 at 1000000000",
                        "5 at 1000000000",
                        "6 at 1500000000");
    }

    @Test
    void no_wait_is_longer_than_the_idle_cap_and_the_clock_stays_right() {
        var published = play(
                at(0, 60, 3_660, 3_720), new Bounds(1, 4), new Manner(false, Duration.ofMinutes(2), Set.of(), 1, true));
        assertThat(published).containsExactly("1 at 0", "2 at 1000000000", "3 at 3000000000", "4 at 4000000000");
        assertThat(rehearsal.playheads())
                .extracting(playhead -> playhead.nightTime() - DUSK)
                .containsExactly(0L, 60_000L, 3_660_000L, 3_720_000L, 3_720_000L);
        assertThat(rehearsal.playheads())
                .extracting(Playhead::left)
                .containsExactly(240_000L, 180_000L, 60_000L, 0L, 0L);
        assertThat(rehearsal.playheads()).extracting(Playhead::rateReached).endsWith(60.0, 60.0, 60.0);
    }

    @Test
    void the_night_in_a_given_time_counts_what_is_waited_for() {
        var manner = new Manner(false, Duration.ofMinutes(2), Set.of(), 1, true);
        var night = at(0, 60, 3_660, 3_720);
        rehearsal.published();
        rehearsal.playAll(plan("run", night, new Bounds(1, 4), new Pace.Within(Duration.ofSeconds(8)), manner));
        assertThat(rehearsal.time.nanos()).isEqualTo(8 * SECOND);
    }

    @Test
    void an_idle_cap_counts_in_a_wait_that_is_going_on() {
        rehearsal.at(10 * SECOND, "run", "idle-cap 5m");
        assertThat(play(at(0, 3_600, 3_660))).containsExactly("1 at 0", "2 at 10000000000", "3 at 11000000000");
    }

    @Test
    void a_machine_that_cannot_keep_up_stretches_the_clock_and_keeps_proportions() {
        // Every event takes it as long as 120 of these gaps.
        rehearsal.producer.onSend(record -> {
            if (record.topic().equals("events")) {
                rehearsal.time.pass(2 * SECOND);
            }
        });
        var night = at(0, 1, 2, 3, 4, 604);
        rehearsal.playAll(plan("run", night, new Pace.Speed(60)));
        // The last gap is as long as the night has it, though the machine was 8 seconds late before it.
        assertThat(rehearsal.time.nanos()).isGreaterThanOrEqualTo(12 * SECOND + 10 * SECOND - SECOND);
    }
}
