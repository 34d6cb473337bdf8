package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.plan;

import java.util.Set;
import org.junit.jupiter.api.Test;
import smolny.topic.Run;

/// Going elsewhere in the night. Whatever goes back goes on in another run.
class SeekingTest extends InRehearsal {

    @Test
    void seeking_forward_publishes_what_lies_between_and_goes_on_from_there() {
        rehearsal.at(SECOND / 2, "run", "seek 5");
        assertThat(play(NIGHT))
                .containsExactly(
                        "1 at 0",
                        "2 at 500000000",
                        "3 at 500000000",
                        "4 at 500000000",
                        "5 at 500000000",
                        "6 at 1500000000");
    }

    @Test
    void seeking_to_a_time_stands_at_that_time() {
        // The invented night begins at 19:33:20.
        rehearsal.at(SECOND / 2, "run", "seek 19:35:50");
        assertThat(play(NIGHT)).startsWith("1 at 0", "2 at 500000000", "3 at 500000000", "4 at 1000000000");
    }

    @Test
    void seeking_back_goes_on_in_another_run_and_both_say_so() {
        rehearsal.at(3 * SECOND + SECOND / 2, "run", "seek 2");
        assertThat(play(NIGHT))
                .containsExactly(
                        "1 at 0",
                        "2 at 1000000000",
                        "3 at 2000000000",
                        "4 at 3000000000",
                        "1 at 3500000000",
                        "2 at 3500000000",
                        "3 at 4500000000",
                        "4 at 5500000000",
                        "5 at 6500000000",
                        "6 at 7500000000");
        var runs = rehearsal.runs();
        assertThat(runs)
                .extracting(run -> run.id() + " " + run.status() + " " + run.continues() + " " + run.continuedBy())
                .containsExactly(
                        "run PLAYING null null",
                        "run STOPPED null run-2",
                        "run-2 PLAYING run null",
                        "run-2 FINISHED run null");
        assertThat(answering("seek 2").continuedBy()).isEqualTo("run-2");
        assertThat(rehearsal.playheads().getLast().continues()).isEqualTo("run");
        assertThat(rehearsal.playheads().getLast().command()).isNull();
    }

    @Test
    void seeking_back_between_two_events_is_going_back_too() {
        rehearsal.at(SECOND / 2, "run", "seek 19:33:30");
        assertThat(play(NIGHT)).startsWith("1 at 0", "1 at 500000000", "2 at 1333333333");
        assertThat(answering("seek 19:33:30").continuedBy()).isEqualTo("run-2");
    }

    @Test
    void a_step_back_undoes_nothing_but_begins_another_run_that_is_paused() {
        rehearsal.at(2 * SECOND + SECOND / 2, "run", "pause");
        rehearsal.at(3 * SECOND, "run", "step -1");
        rehearsal.at(4 * SECOND, "run-2", "resume");
        assertThat(play(NIGHT))
                .startsWith(
                        "1 at 0",
                        "2 at 1000000000",
                        "3 at 2000000000",
                        "1 at 3000000000",
                        "2 at 3000000000",
                        "3 at 5000000000");
    }

    @Test
    void who_steers_a_run_that_was_left_is_told_where_the_night_goes_on() {
        rehearsal.at(SECOND + SECOND / 2, "run", "seek 1");
        rehearsal.at(2 * SECOND, "run", "pause");
        play(NIGHT);
        assertThat(outcome("pause").reason()).isEqualTo("run: run (expected: run-2, which continues it)");
        assertThat(answering("pause").continuedBy()).isEqualTo("run-2");
    }

    // The chapters of the invented night begin with its first and its fifth event.
    @Test
    void chapters_are_gone_to_forward_and_back() {
        rehearsal.at(SECOND / 2, "run", "next-chapter");
        rehearsal.at(SECOND, "run", "previous-chapter");
        rehearsal.time.at(3 * SECOND / 2, () -> rehearsal.order(Rehearsal.command("once more", "previous-chapter")));
        assertThat(play(NIGHT)).containsSubsequence("5 at 500000000", "1 at 1000000000", "1 at 1500000000");
        assertThat(rehearsal.runs()).extracting(Run::id).contains("run-3");
    }

    @Test
    void a_loop_plays_the_stretch_again_each_time_as_another_run() {
        var published = play(NIGHT, new Bounds(2, 3), new Manner(false, null, Set.of(), 3, true));
        assertThat(published)
                .containsExactly(
                        "1 at 0",
                        "2 at 0",
                        "3 at 1000000000",
                        "1 at 1000000000",
                        "2 at 1000000000",
                        "3 at 2000000000",
                        "1 at 2000000000",
                        "2 at 2000000000",
                        "3 at 3000000000");
        assertThat(rehearsal.runs())
                .extracting(Run::continuedBy)
                .contains("run-2", "run-3")
                .doesNotContain("run-4");
    }

    @Test
    void a_loop_between_two_moments_can_be_left() {
        rehearsal.at(SECOND / 2, "run", "loop 2 3");
        rehearsal.at(5 * SECOND / 2, "run-2", "loop off");
        assertThat(play(NIGHT)).endsWith("3 at 3000000000", "4 at 4000000000", "5 at 5000000000", "6 at 6000000000");
        assertThat(rehearsal.runs()).extracting(Run::id).doesNotContain("run-3");
    }

    @Test
    void a_long_way_is_cut_short_by_a_pause_and_says_so() {
        rehearsal.producer.onSend(record -> {
            rehearsal.time.pass(1_000_000);
            if (rehearsal.time.nanos() == SECOND) {
                rehearsal.order("run", "pause");
            }
        });
        rehearsal.at(SECOND / 2, "run", "seek 1900");
        rehearsal.at(20 * SECOND, "run", "burst");
        rehearsal.at(21 * SECOND, "run", "resume");
        rehearsal.playAll(plan("run", InventedNight.every(60_000, 2_000), new Pace.Speed(60)));
        assertThat(outcome("seek 1900").reason())
                .startsWith("seek: cut short at event ")
                .endsWith(" by another command (expected: none on the way)");
        assertThat(outcome("pause").done()).isTrue();
        assertThat(rehearsal.playheads().getLast().sequence()).isEqualTo(2_000);
    }
}
