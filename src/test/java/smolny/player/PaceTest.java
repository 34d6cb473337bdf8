package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaceTest {

    private static final long SIX_HOURS = 6 * 3_600_000L;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-1, -1",
        "-0.5, -0.5",
        "NaN, NaN",
        "Infinity, Infinity",
        "100000.5, 100000.5",
        "100001, 100001",
        "1e308, 1.0E308"
    })
    void an_impossible_speed_is_named_and_refused(double speed, String shown) {
        assertThatThrownBy(() -> new Pace.Speed(speed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("speed: " + shown + " (expected: more than 0, up to 100000)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.5, 1, 60, 99_999.9, 100_000})
    void a_speed_is_the_rate_whatever_the_stretch(double speed) {
        assertThat(new Pace.Speed(speed).rateOver(SIX_HOURS)).isEqualTo(speed);
    }

    @Test
    void a_night_of_six_hours_in_ten_minutes_goes_by_36_times_as_fast() {
        assertThat(new Pace.Within(Duration.ofMinutes(10)).rateOver(SIX_HOURS)).isEqualTo(36);
    }

    @Test
    void a_night_of_no_length_fits_into_any_time() {
        assertThat(new Pace.Within(Duration.ofMinutes(10)).rateOver(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0s", "PT-5S, -5s", "P366D, 8784h"})
    void an_impossible_time_for_the_night_is_named_and_refused(Duration time, String shown) {
        assertThatThrownBy(() -> new Pace.Within(time))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("in: " + shown + " (expected: more than 0, up to 365 days)");
    }

    @Test
    void a_time_too_short_for_the_night_is_answered_with_the_shortest_one() {
        assertThatThrownBy(() -> new Pace.Within(Duration.ofMillis(100)).rateOver(SIX_HOURS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("in: 0.1s (expected: at least 0.216s, or a burst)");
        assertThat(new Pace.Within(Duration.ofMillis(216)).rateOver(SIX_HOURS)).isEqualTo(100_000);
    }

    @Test
    void a_pace_is_written_down_as_it_was_asked_for() {
        assertThat(new Pace.Speed(60).words()).isEqualTo("speed 60");
        assertThat(new Pace.Speed(0.25).words()).isEqualTo("speed 0.25");
        assertThat(new Pace.Within(Duration.ofSeconds(90)).words()).isEqualTo("in 1m30s");
        assertThat(new Pace.Burst().words()).isEqualTo("burst");
    }
}
