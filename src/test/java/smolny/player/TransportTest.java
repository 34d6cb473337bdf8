package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.DUSK;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smolny.topic.Playhead;

/// The night is stopped, let go on, and taken step by step.
class TransportTest extends InRehearsal {

    @Test
    void a_pause_stops_the_night_where_it_is_and_the_rate_survives_it() {
        rehearsal.at(SECOND / 2, "run", "pause");
        rehearsal.at(100 * SECOND, "run", "resume");
        var published = play(NIGHT);
        assertThat(published).startsWith("1 at 0", "2 at 100500000000", "3 at 101500000000");
        assertThat(playheads(Playhead.State.PAUSED)).isNotEmpty().allSatisfy(paused -> {
            assertThat(paused.nightTime()).isEqualTo(DUSK + 30_000);
            assertThat(paused.rateAsked()).isEqualTo(60);
        });
    }

    @Test
    void a_night_that_starts_paused_publishes_nothing_until_it_is_told_to() {
        rehearsal.at(9 * SECOND, "run", "resume");
        var published = play(NIGHT, new Bounds(1, 6), new Manner(true, null, Set.of(), 1, true));
        assertThat(published).startsWith("1 at 9000000000", "2 at 10000000000");
        assertThat(rehearsal.playheads().getFirst().state()).isEqualTo(Playhead.State.PAUSED);
        assertThat(rehearsal.playheads().getFirst().sequence()).isZero();
    }

    @Test
    void a_step_publishes_the_next_events_and_stays_paused() {
        rehearsal.at(SECOND / 2, "run", "pause");
        rehearsal.at(2 * SECOND, "run", "step 2");
        rehearsal.at(3 * SECOND, "run", "resume");
        var published = play(NIGHT);
        assertThat(published).startsWith("1 at 0", "2 at 2000000000", "3 at 2000000000", "4 at 4000000000");
        assertThat(answering("step 2").sequence()).isEqualTo(3);
        assertThat(answering("step 2").state()).isEqualTo(Playhead.State.PAUSED);
    }

    @Test
    void steps_that_come_fast_are_all_made() {
        rehearsal.at(SECOND / 2, "run", "pause");
        rehearsal.time.at(SECOND, () -> {
            rehearsal.order("run", "step");
            rehearsal.order("run", "step 1");
        });
        rehearsal.at(2 * SECOND, "run", "resume");
        assertThat(play(NIGHT)).startsWith("1 at 0", "2 at 1000000000", "3 at 1000000000", "4 at 3000000000");
    }

    @Test
    void a_step_of_time_goes_so_far_into_the_night() {
        rehearsal.at(SECOND / 2, "run", "pause");
        rehearsal.at(2 * SECOND, "run", "step 2m");
        rehearsal.at(3 * SECOND, "run", "resume");
        var published = play(NIGHT);
        assertThat(published).startsWith("1 at 0", "2 at 2000000000", "3 at 2000000000", "4 at 3500000000");
        assertThat(answering("step 2m").nightTime()).isEqualTo(DUSK + 150_000);
    }

    @ParameterizedTest
    @CsvSource({"gunfire-heard, 2", "QUAY, 2", "chapter, 5"})
    void the_night_pauses_before_what_it_is_to_pause_on(String what, long next) {
        rehearsal.at(SECOND / 2, "run", "pause-on " + what);
        rehearsal.at(60 * SECOND, "run", "pause-on off");
        rehearsal.at(61 * SECOND, "run", "resume");
        var published = play(NIGHT);
        assertThat(published.get((int) next - 2)).isEqualTo((next - 1) + " at " + (next - 2) * SECOND);
        assertThat(published.get((int) next - 1)).isEqualTo(next + " at " + 61 * SECOND);
        var paused = playheads(Playhead.State.PAUSED).getFirst();
        assertThat(paused.sequence()).isEqualTo(next - 1);
        assertThat(paused.nightTime()).isEqualTo(DUSK + (next - 1) * 60_000);
        assertThat(paused.pausesOn()).containsExactly(what);
    }

    @Test
    void the_same_id_does_nothing_twice_and_is_answered_twice() {
        rehearsal.at(SECOND / 2, "run", "pause");
        rehearsal.at(SECOND, "run", "step");
        rehearsal.at(2 * SECOND, "run", "step");
        rehearsal.at(3 * SECOND, "run", "resume");
        assertThat(play(NIGHT)).startsWith("1 at 0", "2 at 1000000000", "3 at 4000000000");
        assertThat(rehearsal.playheads())
                .filteredOn(playhead -> isAbout(playhead, "step") && playhead.state() == Playhead.State.PAUSED)
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
