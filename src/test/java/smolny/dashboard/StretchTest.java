package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.Gunfire;
import smolny.event.Happening;
import smolny.event.NightEvent;
import smolny.event.Siege;
import smolny.projection.Petrograd;

/// What is said of the night's events once they are not at hand any more, beside the events themselves.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StretchTest {

    private static final List<NightEvent> NIGHT = Petrograd.events();
    private static final int LENGTH = 20;

    @Test
    void the_first_guns_and_the_longest_silence_of_a_stretch_are_those_of_its_events() {
        for (int from = 1; from + LENGTH <= NIGHT.size(); from += LENGTH) {
            var stretch = stretch(from, from + LENGTH);
            assertThat(stretch.guns()).isEqualTo(first(Gunfire.class, from, from + LENGTH));
            assertThat(stretch.silence()).isEqualTo(longest(from, from + LENGTH));
            assertThat(waitedFor(Math.toIntExact(stretch.broken()) - 1)).isEqualTo(stretch.silence());
        }
    }

    @Test
    void it_turned_where_a_place_was_taken() {
        int fall = Math.toIntExact(first(Siege.PlaceTaken.class, 1, NIGHT.size()));
        assertThat(stretch(fall - 1, fall + 1).turned()).isEqualTo(fall);
    }

    @Test
    void two_put_together_are_the_stretch_of_the_events_of_both() {
        for (int middle = 2; middle < NIGHT.size(); middle++) {
            var whole = stretch(1, NIGHT.size());
            var parts = stretch(1, middle).plus(stretch(middle, NIGHT.size()));
            assertThat(List.of(parts.earliest(), parts.turned(), parts.guns(), parts.silence(), parts.broken()))
                    .as("parted at " + middle)
                    .isEqualTo(
                            List.of(whole.earliest(), whole.turned(), whole.guns(), whole.silence(), whole.broken()));
        }
        assertThat(NIGHT)
                .extracting(NightEvent::eventId)
                .allMatch(stretch(0, 80).plus(stretch(80, NIGHT.size())).ids()::mayHold);
    }

    /// @param from index of the first event
    /// @param to index behind the last
    private static Stretch stretch(int from, int to) {
        var stretch = Stretch.beginning();
        for (int i = from; i < to; i++) {
            stretch = stretch.plus(NIGHT.get(i), NIGHT.get(Math.max(i - 1, 0)).occurredAt());
        }
        return stretch;
    }

    private static long first(Class<? extends Happening> kind, int from, int to) {
        return NIGHT.subList(from, to).stream()
                .filter(event -> kind.isInstance(event.happening()))
                .mapToLong(NightEvent::sequence)
                .findFirst()
                .orElse(0);
    }

    private static long longest(int from, int to) {
        var waited = new ArrayList<Long>();
        for (int i = from; i < to; i++) {
            waited.add(waitedFor(i));
        }
        return waited.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static long waitedFor(int index) {
        return NIGHT.get(index).occurredAt() - NIGHT.get(index - 1).occurredAt();
    }
}
