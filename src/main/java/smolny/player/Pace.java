package smolny.player;

import java.time.Duration;

/// How fast the night goes by.
///
/// @see #rateOver(long)
public sealed interface Pace {

    /// The fastest rate that can be asked for; beyond it there is [Burst].
    double FASTEST = 100_000;

    /// The rate for a stretch of the night.
    ///
    /// @param nightMillis how long the stretch lasted, in milliseconds of the night
    /// @return night seconds for each real second; infinite for a burst
    double rateOver(long nightMillis);

    /// The pace in the words of the command line, such as `speed 60`.
    String words();

    /// So many seconds of the night in each real second.
    record Speed(double rate) implements Pace {

        public Speed {
            // Written so that NaN is refused as well.
            if (!(rate > 0 && rate <= FASTEST)) {
                throw new IllegalArgumentException("speed: " + plain(rate) + " (expected: more than 0, up to 100000)");
            }
        }

        @Override
        public double rateOver(long nightMillis) {
            return rate;
        }

        @Override
        public String words() {
            return "speed " + plain(rate);
        }
    }

    /// The whole stretch in a given real time.
    record Within(Duration time) implements Pace {

        private static final Duration LONGEST = Duration.ofDays(365);

        public Within {
            if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "in: " + Stretch.words(time) + " (expected: more than 0, up to 365 days)");
            }
        }

        @Override
        public double rateOver(long nightMillis) {
            if (nightMillis <= 0) {
                return 1;
            }
            double nightNanos = nightMillis * 1e6;
            double rate = nightNanos / time.toNanos();
            if (rate > FASTEST) {
                var shortest = Duration.ofNanos((long) Math.ceil(nightNanos / FASTEST));
                throw new IllegalArgumentException("in: " + Stretch.words(time) + " (expected: at least "
                        + Stretch.words(shortest) + ", or a burst)");
            }
            return rate;
        }

        @Override
        public String words() {
            return "in " + Stretch.words(time);
        }
    }

    /// Without waiting.
    record Burst() implements Pace {

        @Override
        public double rateOver(long nightMillis) {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public String words() {
            return "burst";
        }
    }

    private static String plain(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e7;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }
}
