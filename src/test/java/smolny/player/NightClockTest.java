package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NightClockTest {

    private static final long TEN_PAST_EIGHT = -1_644_633_000_000L;
    private static final long HOUR = 3_600_000;
    private static final long SECOND_NANOS = 1_000_000_000;

    private final VirtualTime time = new VirtualTime();

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 1, 1.1, 7.3, 60, 61.7, 3_600, 12_345.678, 99_999.9, 100_000})
    void an_hour_of_events_a_second_apart_is_met_to_the_nanosecond_at_every_speed(double rate) {
        time.pass(123_456_789);
        var clock = new NightClock(time, TEN_PAST_EIGHT, rate);
        for (long passed = 0; passed <= HOUR; passed += 1_000) {
            sleepUntil(clock, TEN_PAST_EIGHT + passed);
            assertThat(time.nanos() - 123_456_789).isEqualTo(exactNanos(passed, rate));
        }
    }

    private static void sleepUntil(NightClock clock, long nightTime) {
        var _ = clock.sleepUntil(nightTime, Long.MAX_VALUE);
    }

    private static long exactNanos(long nightMillis, double rate) {
        return BigDecimal.valueOf(nightMillis)
                .movePointRight(6)
                .divide(new BigDecimal(rate), MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    @Test
    void coming_late_once_makes_no_later_event_late() {
        var clock = new NightClock(time, 0, 60);
        sleepUntil(clock, 60_000);
        time.pass(400_000_000);
        sleepUntil(clock, 120_000);
        assertThat(time.nanos()).isEqualTo(2 * SECOND_NANOS);
    }

    @Test
    void what_is_due_already_is_not_waited_for() {
        time.pass(5);
        var clock = new NightClock(time, 1_000, 60);
        sleepUntil(clock, 400);
        sleepUntil(clock, 1_000);
        assertThat(time.nanos()).isEqualTo(5);
    }

    @Test
    void a_burst_waits_for_nothing() {
        var clock = new NightClock(time, TEN_PAST_EIGHT, Double.POSITIVE_INFINITY);
        sleepUntil(clock, TEN_PAST_EIGHT + 1_000 * HOUR);
        assertThat(time.nanos()).isZero();
        assertThat(clock.now()).isEqualTo(TEN_PAST_EIGHT);
    }

    @Test
    void a_deadline_beyond_all_counting_is_merely_far() {
        time.pass(SECOND_NANOS);
        assertThat(new NightClock(time, 0, 1e-12).deadline(HOUR)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void it_tells_the_time_of_the_night_between_events() {
        var clock = new NightClock(time, TEN_PAST_EIGHT, 60);
        time.pass(1_500_000_000);
        assertThat(clock.now()).isEqualTo(TEN_PAST_EIGHT + 90_000);
    }

    @Test
    void a_new_reference_counts_at_once() {
        var clock = new NightClock(time, 0, Double.POSITIVE_INFINITY);
        time.pass(SECOND_NANOS);
        clock.jump(10 * HOUR);
        clock.setRate(3_600);
        assertThat(clock.deadline(11 * HOUR)).isEqualTo(2 * SECOND_NANOS);
        assertThat(clock.now()).isEqualTo(10 * HOUR);
    }

    @Test
    void a_stop_in_the_middle_of_a_wait_ends_it_there() {
        var clock = new NightClock(time, 0, 1);
        time.at(7 * SECOND_NANOS, clock::stop);
        sleepUntil(clock, HOUR);
        assertThat(time.nanos()).isEqualTo(7 * SECOND_NANOS);
        assertThat(clock.stopped()).isTrue();
    }

    @Test
    @Timeout(10)
    void a_stop_from_another_thread_wakes_the_sleeper() throws InterruptedException {
        var asleep = new CountDownLatch(1);
        var real = TimeSource.monotonic();
        var clock = new NightClock(
                new TimeSource() {
                    @Override
                    public long nanos() {
                        return real.nanos();
                    }

                    @Override
                    public void parkUntil(long deadline) {
                        asleep.countDown();
                        real.parkUntil(deadline);
                    }
                },
                0,
                1);
        var sleeper = Thread.ofVirtual().start(() -> sleepUntil(clock, HOUR));
        asleep.await();
        clock.stop();
        assertThat(sleeper.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    @Timeout(10)
    void an_interrupt_counts_as_a_stop() throws InterruptedException {
        var clock = new NightClock(TimeSource.monotonic(), 0, 1);
        var sleeper = Thread.ofPlatform().start(() -> sleepUntil(clock, HOUR));
        sleeper.interrupt();
        assertThat(sleeper.join(Duration.ofSeconds(5))).isTrue();
        assertThat(clock.stopped()).isTrue();
    }
}
