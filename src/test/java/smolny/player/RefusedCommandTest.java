package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.player.InventedNight.at;
import static smolny.player.InventedNight.plan;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smolny.topic.CommandOutcome;

/// What cannot be done is refused with the value and what was expected, and the night goes on unharmed.
@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedCommandTest {

    private static final long SECOND = 1_000_000_000;

    private final Rehearsal rehearsal = new Rehearsal();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dance        | verb: "dance" (expected: pause, resume, rate, in, step, seek, next-chapter, previous-chapter, chapter, burst, loop, idle-cap or pause-on)
            pause now    | pause: now (expected: nothing)
            rate         | rate: nothing (expected: a rate)
            rate 0       | rate: "0" (expected: more than 0, up to 100000)
            rate -1      | rate: "-1" (expected: more than 0, up to 100000)
            rate NaN     | rate: "NaN" (expected: more than 0, up to 100000)
            rate 1e308   | rate: "1e308" (expected: more than 0, up to 100000)
            rate fast    | rate: "fast" (expected: more than 0, up to 100000)
            in 1ms       | in: "1ms" (expected: a duration such as 90s, 10m or 1h30m)
            in 0.001s    | in: 0.001s (expected: at least 0.0024s, or a burst)
            step         | step: the night is playing (expected: paused)
            step 5m      | step: the night is playing (expected: paused)
            step 0       | step: "0" (expected: a number from 1 on, or a duration such as 5m)
            step x       | step: "x" (expected: a duration such as 90s, 10m or 1h30m)
            step 1.5     | step: "1.5" (expected: a number from 1 on, or a duration such as 5m)
            seek 7       | moment: 7 (expected: an event number from 1 to 5)
            seek 5       | seek: 5 (expected: event 4 or earlier, where this playing ends)
            seek 12:00   | seek: 12:00 (expected: event 4 or earlier, where this playing ends)
            seek nowhere | moment: "nowhere" (expected: the id of an event or a chapter)
            seek 25:00   | moment: "25:00" (expected: an event number, the id of an event or a chapter, or a night time such as 00:18)
            seek         | seek: nothing (expected: a moment)
            chapter x    | chapter: "x" (expected: one of dusk, dark)
            chapter dark | chapter: dark (expected: event 4 or earlier, where this playing ends)
            next-chapter | next-chapter (expected: event 4 or earlier, where this playing ends)
            burst 0      | burst: "0" (expected: a number from 1 on, or a duration such as 5m)
            burst until  | burst: until (expected: until and a moment)
            burst until 1| burst: until 1 (expected: later than event 2, where the night is)
            loop 0       | loop: "0" (expected: a number from 1 on, or a duration such as 5m)
            loop 3 2     | until: 2 (expected: event 3 or later, where the playing begins)
            loop 2 2     | loop: 2 2 (expected: moments between which time passes)
            loop 1 2 3   | loop: 1 2 3 (expected: nothing, a number, two moments, or off)
            idle-cap 0s  | idle-cap: "0s" (expected: more than nothing, a duration such as 90s, 10m or 1h30m)
            pause-on x   | pause-on: "x" (expected: chapter, a kind of event such as vote-opened, or a place: QUAY)
            """)
    void what_makes_no_sense_is_refused_with_a_reason(String words, String reason) {
        var published = rehearsal.published();
        rehearsal.at(SECOND + SECOND / 2, "run", words);
        var night = at(0, 60, 120, 240, 360);
        rehearsal.playAll(plan("run", night, new Bounds(1, 4), new Pace.Speed(60)));
        assertThat(outcome().result()).isEqualTo(CommandOutcome.Result.REFUSED);
        assertThat(outcome().reason()).isEqualTo(reason);
        assertThat(published).containsExactly("1 at 0", "2 at 1000000000", "3 at 2000000000", "4 at 4000000000");
    }

    @Test
    void what_is_no_command_is_answered_without_an_id() {
        rehearsal.time.at(SECOND / 2, () -> rehearsal.order(new Order("run", null, "offset 7: no command")));
        rehearsal.playAll(plan("run", at(0, 60), new Pace.Speed(60)));
        assertThat(outcome()).isEqualTo(CommandOutcome.unreadable("offset 7: no command"));
    }

    @Test
    void a_command_from_before_the_player_began_is_refused() {
        var old = new Order("run", Rehearsal.command("pause"), "id: \"7\" (expected: a new one)");
        rehearsal.time.at(SECOND / 2, () -> rehearsal.order(old));
        rehearsal.playAll(plan("run", at(0, 60), new Pace.Speed(60)));
        assertThat(outcome().reason()).isEqualTo("id: \"7\" (expected: a new one)");
        assertThat(rehearsal.time.nanos()).isEqualTo(SECOND);
    }

    @Test
    void over_is_over() {
        var manner = new Manner(false, null, Set.of(), 1, false);
        rehearsal.at(5 * SECOND, "run", "resume");
        rehearsal.time.at(6 * SECOND, rehearsal.clock::stop);
        rehearsal.playAll(plan("run", at(0, 60), new Bounds(1, 2), new Pace.Speed(60), manner));
        assertThat(outcome().reason()).isEqualTo("resume: the night is over (expected: an event that is left)");
    }

    private CommandOutcome outcome() {
        return Objects.requireNonNull(rehearsal.playheads().stream()
                .filter(playhead -> playhead.command() != null)
                .findFirst()
                .orElseThrow()
                .command());
    }
}
