package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.projection.Questions;
import smolny.topic.Playhead.State;
import smolny.topic.Run;

/// What plain lines say beyond the events. The time is the test's own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineScreenTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private long nanos = 1_000;
    private final LineScreen screen =
            new LineScreen(new PrintStream(output, true, StandardCharsets.UTF_8), Marks.UNICODE, () -> nanos);

    @Test
    void after_ten_seconds_without_a_line_it_says_where_the_night_is() {
        var sight = at(112, State.PLAYING, 60);
        screen.show(List.of(Watched.event(112)), sight);
        output.reset();
        pass(9_900);
        screen.show(List.of(), sight);
        assertThat(lines()).isEmpty();
        pass(100);
        screen.show(List.of(), sight);
        assertThat(lines()).containsExactly("# playing: 00:32, event 112 of 158, 70 %, 60x, 5:28 left");
        pass(9_900);
        screen.show(List.of(), sight);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_night_that_stands_still_is_not_told_again_and_again() {
        screen.show(List.of(Watched.event(112)), at(112, State.PAUSED, 60));
        output.reset();
        for (int word = 0; word < 12; word++) {
            pass(5_000);
            screen.show(List.of(), at(112, State.PAUSED, 60));
        }
        assertThat(screen.stale()).isFalse();
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_player_that_is_missed_is_told_of_every_ten_seconds() {
        var sight = at(112, State.PAUSED, 60);
        screen.show(List.of(Watched.event(112)), sight);
        output.reset();
        pass(10_000);
        assertThat(screen.stale()).isFalse();
        pass(1_000);
        assertThat(screen.stale()).isTrue();
        screen.show(List.of(), sight);
        pass(9_900);
        assertThat(screen.stale()).isFalse();
        pass(100);
        assertThat(screen.stale()).isTrue();
        screen.show(List.of(), sight);
        screen.show(List.of(), at(112, State.PLAYING, 60));
        assertThat(lines())
                .containsExactly(
                        "# waiting: no word from player or broker for 0:11",
                        "# waiting: no word from player or broker for 0:21",
                        "# playing: 00:22, event 112 of 158, 70 %, 60x, 5:38 left");
    }

    @Test
    void pausing_and_going_on_are_told() {
        screen.show(List.of(Watched.event(112)), at(112, State.PLAYING, 60));
        output.reset();
        screen.show(List.of(), at(112, State.PAUSED, 60));
        screen.show(List.of(), at(112, State.PLAYING, 120));
        assertThat(lines())
                .containsExactly(
                        "# paused: 00:22, event 112 of 158, 70 %, 60x, 5:38 left",
                        "# playing: 00:22, event 112 of 158, 70 %, 120x, 2:49 left");
    }

    @Test
    void a_run_that_goes_on_with_another_is_told_from_there_on() {
        screen.show(Watched.events(111, 112), at(112, State.PLAYING, 60));
        output.reset();

        // It hurries: what it has come to so far is known.
        var hurrying = Sight.of(Watched.run("night-2", Run.Status.PLAYING, "night-1", null));
        screen.show(List.of(), hurrying);
        screen.show(List.of(), hurrying.withHall(Watched.answer(Questions.HALL, 104)));
        assertThat(lines()).isEmpty();

        var resumed = Watched.resumed(107);
        screen.show(List.of(Watched.event(107).in("night-2")), resumed);
        // Answers to events before come late, those to this event after them.
        screen.show(List.of(), resumed.withHall(Watched.answer(Questions.HALL, 105)));
        screen.show(List.of(), resumed.withHall(Watched.answer(Questions.HALL, 107)));
        assertThat(lines()).hasSize(5);
        assertThat(lines())
                .startsWith(
                        "# back to 00:19: run night-2", "# events 1 to 106 as before", "# 26 October 1917, Old Style");
        assertThat(lines().get(3)).startsWith("0107 ");
        assertThat(lines().get(4)).startsWith("# hall  after event 107: ");
    }

    private static Sight at(long sequence, State state, double rate) {
        return Watched.upTo(sequence).with(Watched.playhead(sequence, state, rate, null, List.of(), null));
    }

    private List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void pass(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
