package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static smolny.player.InventedNight.at;
import static smolny.player.InventedNight.plan;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlanTest {

    @Test
    void the_night_in_a_given_time_is_what_lies_between_the_bounds() {
        var plan = plan("run", at(0, 100, 400, 900), new Bounds(2, 3), new Pace.Within(Duration.ofSeconds(3)));
        assertThat(plan.rate()).isEqualTo(100);
    }

    @Test
    void a_chapter_lasts_until_the_next() {
        var plan = plan("run", at(0, 1, 2, 3, 4, 5), new Pace.Burst());
        assertThat(plan.chapterAt(0)).isEmpty();
        assertThat(plan.chapterAt(4)).isEqualTo("dusk");
        assertThat(plan.chapterAt(5)).isEqualTo("dark");
    }

    @Test
    void an_end_beyond_the_night_is_refused() {
        assertThatThrownBy(() -> plan("run", at(0, 1), new Bounds(1, 3), new Pace.Burst()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("until: 3 (expected: event 2 or earlier, the last of invented)");
    }

    @Test
    void a_run_id_is_a_plain_word() {
        assertThatThrownBy(() -> plan("My run", at(0), new Pace.Burst()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("run: \"My run\" (expected: 1 to 64 small letters, digits and hyphens)");
    }

    @Test
    void a_time_too_short_for_the_night_is_refused_before_anything_is_started() {
        var instant = new Pace.Within(Duration.ofNanos(1));
        assertThatThrownBy(() -> plan("run", at(0, 3_600), instant))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("in: 0.000000001s (expected: at least");
    }
}
