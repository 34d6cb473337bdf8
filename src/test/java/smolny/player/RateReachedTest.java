package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateReachedTest {

    private static final long SECOND = 1_000_000_000;

    private final RateReached reached = new RateReached();

    @Test
    void nothing_is_reached_before_time_has_passed() {
        assertThat(reached.at(5, 0)).isZero();
        assertThat(reached.at(5, 60_000)).isZero();
    }

    @Test
    void a_minute_of_the_night_in_a_second_is_a_rate_of_60() {
        reached.at(0, 0);
        assertThat(reached.at(SECOND, 60_000)).isEqualTo(60);
    }

    @Test
    void a_long_silence_counts_in_full() {
        reached.at(0, 0);
        reached.at(10 * SECOND, 600_000);
        assertThat(reached.at(40 * SECOND, 1_200_000)).isEqualTo(20);
    }

    @Test
    void what_was_longer_ago_than_the_window_is_forgotten() {
        for (long second = 0; second <= 10; second++) {
            reached.at(second * SECOND, second * 60_000);
        }
        reached.at(11 * SECOND, 660_000);
        reached.at(12 * SECOND, 660_000);
        assertThat(reached.at(13 * SECOND, 660_000)).isZero();
    }

    @Test
    void another_rate_starts_afresh() {
        reached.at(0, 0);
        reached.at(SECOND, 60_000);
        reached.restart();
        reached.at(2 * SECOND, 60_000);
        assertThat(reached.at(3 * SECOND, 61_000)).isEqualTo(1);
    }
}
