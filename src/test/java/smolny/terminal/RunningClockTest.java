package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.NightCalendar;
import smolny.projection.Petrograd;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;
import smolny.topic.Playhead.State;

/// What the clock of the view shows between two playheads. The time is the test's own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunningClockTest {

    private static final NightCalendar CALENDAR = Petrograd.night().calendar();

    /// At 00:21, the next event a minute later.
    private static final long SET_OUT = 111;

    private long nanos = 1_000;
    private final RunningClock clock = new RunningClock(() -> nanos);

    @Test
    void it_goes_on_at_the_rate_asked_for() {
        var sight = at(SET_OUT, State.PLAYING, 60);
        assertThat(shown(clock, sight)).isEqualTo("00:21:00");
        pass(2_500);
        assertThat(shown(clock, sight)).isEqualTo("00:23:00");
    }

    @Test
    void at_a_low_rate_it_shows_the_seconds() {
        var sight = at(SET_OUT, State.PLAYING, 2);
        assertThat(clock.show(sight).seconds()).isTrue();
        pass(2_600);
        assertThat(shown(clock, sight)).isEqualTo("00:21:05");
    }

    @Test
    void it_stands_while_paused_and_in_a_burst() {
        for (var sight : List.of(at(SET_OUT, State.PAUSED, 60), at(SET_OUT, State.PLAYING, Double.POSITIVE_INFINITY))) {
            clock.show(sight);
            pass(5_000);
            assertThat(shown(clock, sight)).isEqualTo("00:21:00");
        }
    }

    @Test
    void it_never_runs_past_the_end() {
        var sight = at(157, State.PLAYING, 100_000);
        clock.show(sight);
        pass(9_000);
        var last = Watched.event(158).occurredAt();
        assertThat(shown(clock, sight)).isEqualTo(CALENDAR.clockWithSeconds(last));
    }

    @Test
    void a_player_that_says_nothing_for_ten_seconds_stops_it() {
        var sight = at(SET_OUT, State.PLAYING, 1);
        clock.show(sight);
        pass(60_000);
        assertThat(shown(clock, sight)).isEqualTo("00:21:10");
    }

    @Test
    void it_ticks_when_something_else_is_to_be_seen_and_not_more_than_four_times_a_second() {
        var sight = at(SET_OUT, State.PLAYING, 600);
        var then = clock.show(sight);
        pass(200);
        assertThat(clock.ticked(sight, then)).isFalse();
        pass(50);
        assertThat(clock.ticked(sight, then)).isTrue();

        var slow = at(SET_OUT, State.PLAYING, 60);
        var before = clock.show(slow);
        pass(900);
        assertThat(clock.ticked(slow, before)).isFalse();
        pass(100);
        assertThat(clock.ticked(slow, before)).isTrue();
    }

    @Test
    void what_is_left_is_told_at_the_rate_asked_for() {
        long rest = Watched.event(158).occurredAt() - Watched.event(SET_OUT).occurredAt();
        assertThat(clock.show(at(SET_OUT, State.PLAYING, 60)).left()).isEqualTo(rest / 60);
        assertThat(clock.show(at(SET_OUT, State.PAUSED, 120)).left()).isEqualTo(rest / 120);
        assertThat(clock.show(at(SET_OUT, State.FINISHED, 60)).left()).isNull();
    }

    @Test
    void quiet_stretches_count_for_no_more_than_the_idle_cap() {
        long rest = 0;
        for (long sequence = SET_OUT + 1; sequence <= 158; sequence++) {
            long gap = Watched.event(sequence).occurredAt()
                    - Watched.event(sequence - 1).occurredAt();
            rest += Math.min(gap, 60_000);
        }
        var capped = Watched.playhead(SET_OUT, State.PLAYING, 60, 60_000L, List.of(), null);
        assertThat(clock.show(Watched.upTo(SET_OUT).with(capped)).left()).isEqualTo(rest / 60);
    }

    @Test
    void a_refusal_is_news_for_five_seconds() {
        var command = new Command("1", "step", List.of());
        var refused = playhead(CommandOutcome.refused(command, "step: the night is playing (expected: paused)"));
        var sight = Watched.upTo(SET_OUT).with(refused);
        assertThat(clock.show(sight).refusal()).isEqualTo("step: the night is playing (expected: paused)");
        pass(4_900);
        assertThat(clock.show(sight).refusal()).isNotNull();
        pass(200);
        assertThat(clock.show(sight).refusal()).isNull();
    }

    @Test
    void the_next_command_ends_the_news_of_a_refusal() {
        var step = CommandOutcome.refused(new Command("1", "step", List.of()), "step: no");
        clock.show(Watched.upTo(SET_OUT).with(playhead(step)));
        var pause = CommandOutcome.done(new Command("2", "pause", List.of()));
        assertThat(clock.show(Watched.upTo(SET_OUT).with(playhead(pause))).refusal())
                .isNull();
    }

    @Test
    void a_player_that_says_nothing_for_ten_seconds_is_missed_until_it_speaks_again() {
        var playing = at(SET_OUT, State.PLAYING, 60);
        clock.show(playing);
        pass(10_000);
        assertThat(clock.show(playing).silence()).isNull();
        pass(1_500);
        assertThat(clock.show(playing).silence()).isEqualTo(11_000);
        assertThat(clock.show(at(SET_OUT, State.PLAYING, 60)).silence()).isNull();
    }

    @Test
    void who_is_paused_and_says_so_again_and_again_is_not_missed() {
        for (int word = 0; word < 5; word++) {
            pass(5_000);
            assertThat(clock.show(at(SET_OUT, State.PAUSED, 60)).silence()).isNull();
        }
        var last = at(SET_OUT, State.PAUSED, 60);
        clock.show(last);
        pass(11_000);
        assertThat(clock.show(last).silence()).isEqualTo(11_000);
    }

    @Test
    void who_has_ended_has_no_more_to_say() {
        for (var state : List.of(State.STOPPED, State.FINISHED)) {
            var ended = at(SET_OUT, state, 60);
            clock.show(ended);
            pass(60_000);
            assertThat(clock.show(ended).silence()).isNull();
        }
    }

    private static Playhead playhead(CommandOutcome command) {
        return Watched.playhead(SET_OUT, State.PLAYING, 60, null, List.of(), command);
    }

    private static Sight at(long sequence, State state, double rate) {
        return Watched.upTo(sequence).with(Watched.playhead(sequence, state, rate, null, List.of(), null));
    }

    private static String shown(RunningClock clock, Sight sight) {
        return CALENDAR.clockWithSeconds(
                Objects.requireNonNull(clock.show(sight).night(), "night"));
    }

    private void pass(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
