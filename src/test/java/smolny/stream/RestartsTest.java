package smolny.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestartsTest {

    private final AtomicLong now = new AtomicLong();
    private final Restarts restarts = new Restarts(now::get);

    @Test
    void what_returns_every_time_is_given_up() {
        for (int i = 1; i <= Restarts.MOST; i++) {
            assertThat(restarts.another()).isTrue();
        }
        assertThat(restarts.another()).isFalse();
    }

    @Test
    void what_went_well_for_long_is_forgiven() {
        for (int i = 1; i <= 10 * Restarts.MOST; i++) {
            assertThat(restarts.another()).isTrue();
            now.addAndGet(Restarts.FORGOTTEN.plusNanos(1).toNanos());
        }
    }
}
