package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.DUSK;
import static smolny.player.InventedNight.at;
import static smolny.player.InventedNight.plan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smolny.event.NightEvent;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// A night steered while it plays, on virtual time. A minute of it takes a second.
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransportTest {

    private static final long SECOND = 1_000_000_000;
    private static final List<NightEvent> NIGHT = at(0, 60, 120, 180, 240, 300);

    private final Rehearsal rehearsal = new Rehearsal();

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

    private List<String> play(List<NightEvent> night) {
        return play(night, new Bounds(1, night.size()), Manner.PLAIN);
    }

    private List<String> play(List<NightEvent> night, Bounds bounds, Manner manner) {
        var published = rehearsal.published();
        rehearsal.playAll(plan("run", night, bounds, new Pace.Speed(60), manner));
        return published;
    }

    private List<Playhead> playheads(Playhead.State state) {
        return rehearsal.playheads().stream()
                .filter(playhead -> playhead.state() == state)
                .toList();
    }

    private CommandOutcome outcome(String words) {
        return Objects.requireNonNull(answering(words).command());
    }

    /// The first playhead that tells the outcome of a command.
    private Playhead answering(String words) {
        return rehearsal.playheads().stream()
                .filter(playhead -> isAbout(playhead, words))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAbout(Playhead playhead, String words) {
        var command = playhead.command();
        return command != null && command.id().equals("id of " + words);
    }
}
