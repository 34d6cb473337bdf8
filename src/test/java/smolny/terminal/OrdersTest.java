package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smolny.projection.Petrograd;
import smolny.topic.Playhead;
import smolny.topic.Playhead.State;
import smolny.topic.Run;

/// Which key asks what, by where the playhead stands. The night is at 00:18, event 105, where nothing else is said.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrdersTest {

    private static final long WALKOUT = 105;

    @Test
    void space_pauses_a_night_that_plays_and_resumes_one_that_does_not() {
        assertThat(pressed(' ', State.PLAYING)).containsExactly("pause");
        assertThat(pressed(' ', State.PAUSED)).containsExactly("resume");
    }

    @Test
    void arrows_leap_five_minutes_of_a_night_that_plays() {
        assertThat(pressed(Key.Arrow.LEFT, State.PLAYING)).containsExactly("seek 00:13:00");
        assertThat(pressed(Key.Arrow.RIGHT, State.PLAYING)).containsExactly("seek 00:23:00");
        assertThat(pressed(Key.Arrow.LEFT, State.FINISHED)).containsExactly("seek 00:13:00");
    }

    @Test
    void arrows_step_through_a_night_that_is_paused() {
        assertThat(pressed(Key.Arrow.LEFT, State.PAUSED)).containsExactly("step -1");
        assertThat(pressed(Key.Arrow.RIGHT, State.PAUSED)).containsExactly("step 1");
    }

    @Test
    void a_leap_back_ends_where_the_night_begins() {
        var first =
                Petrograd.night().calendar().clockWithSeconds(Watched.event(1).occurredAt());
        assertThat(pressed(Key.Arrow.LEFT, at(1, State.PLAYING, 60))).containsExactly("seek " + first);
    }

    @Test
    void a_leap_counts_from_what_the_clock_shows() {
        var sight = at(WALKOUT, State.PLAYING, 60);
        long shown = Watched.event(WALKOUT).occurredAt() + 120_000;
        assertThat(words(Orders.of(Key.Arrow.RIGHT, sight, new Now(shown, false, null, null, null))))
                .containsExactly("seek 00:25:00");
    }

    @Test
    void a_step_of_a_night_that_plays_pauses_it_first() {
        assertThat(pressed('.', State.PLAYING)).containsExactly("pause", "step 1");
        assertThat(pressed(',', State.PLAYING)).containsExactly("pause", "step -1");
        assertThat(pressed('.', State.PAUSED)).containsExactly("step 1");
        assertThat(pressed(',', State.PAUSED)).containsExactly("step -1");
    }

    @Test
    void brackets_go_by_chapters() {
        assertThat(pressed(']', State.PLAYING)).containsExactly("next-chapter");
        assertThat(pressed('[', State.PLAYING)).containsExactly("previous-chapter");
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, rate 1, ",
        "1, rate 2, ",
        "3, rate 5, rate 2",
        "60, rate 120, rate 30",
        "1200, rate 3600, rate 600",
        "100000, , rate 72000",
        "Infinity, , rate 100000"
    })
    void plus_and_minus_climb_the_ladder_of_rates(double rate, String faster, String slower) {
        assertThat(pressed(new Key.Sign('+'), at(WALKOUT, State.PLAYING, rate)))
                .isEqualTo(faster == null ? List.of() : List.of(faster));
        assertThat(pressed(new Key.Sign('-'), at(WALKOUT, State.PLAYING, rate)))
                .isEqualTo(slower == null ? List.of() : List.of(slower));
    }

    @Test
    void digits_go_to_tenths_of_the_night() {
        assertThat(pressed('0', State.PLAYING)).containsExactly("seek 1");
        assertThat(pressed('5', State.PAUSED)).containsExactly("seek 79");
        assertThat(pressed('9', State.FINISHED)).containsExactly("seek 142");
    }

    @Test
    void letters_go_to_the_end_at_once_and_back_to_the_usual_rate() {
        assertThat(pressed('b', State.PLAYING)).containsExactly("burst");
        assertThat(pressed('r', State.PLAYING)).containsExactly("rate 60");
    }

    @Test
    void other_keys_ask_nothing() {
        assertThat(pressed('x', State.PLAYING)).isEmpty();
        assertThat(pressed('\n', State.PAUSED)).isEmpty();
    }

    @Test
    void where_no_player_is_nobody_is_asked() {
        assertThat(pressed(' ', State.STOPPED)).isEmpty();
        assertThat(pressed(new Key.Sign(' '), Sight.of(Watched.run(Run.Status.PLAYING))))
                .isEmpty();
    }

    private static Sight at(long sequence, Playhead.State state, double rate) {
        return Watched.upTo(sequence).with(Watched.playhead(sequence, state, rate, null, List.of(), null));
    }

    private static List<String> pressed(char sign, Playhead.State state) {
        return pressed(new Key.Sign(sign), state);
    }

    private static List<String> pressed(Key key, Playhead.State state) {
        return pressed(key, at(WALKOUT, state, 60));
    }

    private static List<String> pressed(Key key, Sight sight) {
        return words(Orders.of(key, sight, new RunningClock(() -> 0).show(sight)));
    }

    private static List<String> words(List<Order> orders) {
        return orders.stream()
                .map(order -> (order.verb() + " " + String.join(" ", order.arguments())).strip())
                .toList();
    }
}
