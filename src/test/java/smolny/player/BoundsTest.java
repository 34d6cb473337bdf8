package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoundsTest {

    @Test
    void one_event_is_enough() {
        assertThat(new Bounds(7, 7).until()).isEqualTo(7);
    }

    @Test
    void nothing_ends_before_it_begins() {
        assertThatThrownBy(() -> new Bounds(9, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("until: 5 (expected: event 9 or later, where the playing begins)");
    }

    @Test
    void events_count_from_one() {
        assertThatThrownBy(() -> new Bounds(0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from: 0 (expected: event 1 or later)");
    }
}
