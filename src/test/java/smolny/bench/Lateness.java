package smolny.bench;

import java.util.Arrays;

/// How late instants came that were to lie a millisecond apart, against the earliest of them.
///
/// @param drift nanoseconds: the median of the last second less that of the first
record Lateness(long p50, long p99, long max, long drift) {

    private static final long APART_NANOS = 1_000_000;

    static Lateness of(long[] instants) {
        long origin = Long.MAX_VALUE;
        for (int i = 0; i < instants.length; i++) {
            origin = Math.min(origin, instants[i] - i * APART_NANOS);
        }
        var late = new long[instants.length];
        for (int i = 0; i < instants.length; i++) {
            late[i] = instants[i] - i * APART_NANOS - origin;
        }
        int second = Math.min(1_000, late.length);
        long drift = percentile(Arrays.copyOfRange(late, late.length - second, late.length), 50)
                - percentile(Arrays.copyOf(late, second), 50);
        return new Lateness(percentile(late, 50), percentile(late, 99), percentile(late, 100), drift);
    }

    static long percentile(long[] values, int percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public String toString() {
        return "p50 %5d us, p99 %6d us, max %7d us, drift %d us"
                .formatted(p50 / 1_000, p99 / 1_000, max / 1_000, drift / 1_000);
    }
}
