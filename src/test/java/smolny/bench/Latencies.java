package smolny.bench;

import java.util.Arrays;
import java.util.Locale;

/// How long things took: collected, then sorted once.
final class Latencies {

    private long[] nanos = new long[1_024];
    private int size;

    void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = took;
    }

    /// In milliseconds.
    ///
    /// @param percent such as 99
    double percentile(double percent) {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(percent / 100 * size) - 1;
        return sorted[Math.max(at, 0)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms, longest %.2f ms (%d samples)",
                percentile(50),
                percentile(99),
                percentile(100),
                size);
    }
}
