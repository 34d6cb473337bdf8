package smolny.stream;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How often a thread that died is followed by another. What has gone well for long is forgotten: processors that
/// run for months may fail more often than those that cannot begin.
final class Restarts {

    static final int MOST = 3;
    static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final LongSupplier nanos;
    private int made;
    private long latest;

    /// @param nanos the time in nanoseconds, from anywhere on
    Restarts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Counts another failure.
    ///
    /// @return whether it is worth another try
    synchronized boolean another() {
        long now = nanos.getAsLong();
        made = now - latest > FORGOTTEN.toNanos() ? 1 : made + 1;
        latest = now;
        return made <= MOST;
    }
}
