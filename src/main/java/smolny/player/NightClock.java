package smolny.player;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The player's clock: it alone maps the night's time to real time.
///
/// It holds one point where both are known, and the rate from there on. Every deadline is counted from that point and
/// never from the deadline before, so nothing adds up however long the night.
///
/// One thread sleeps; any thread may [#stop()] it.
final class NightClock {

    private static final double NANOS_PER_MILLI = 1e6;

    /// @param night milliseconds since 1970-01-01T00:00Z
    /// @param real nanoseconds of the time source
    /// @param rate night seconds for one real second; infinite when nothing is waited for
    private record Reference(long night, long real, double rate) {

        long deadline(long nightTime) {
            long ahead = Math.round((nightTime - night) * NANOS_PER_MILLI / rate);
            // A slow enough rate lies beyond what a long can count.
            return ahead > Long.MAX_VALUE - real ? Long.MAX_VALUE : real + ahead;
        }

        long nightAt(long nanos) {
            return rate == Double.POSITIVE_INFINITY
                    ? night
                    : night + Math.round((nanos - real) / NANOS_PER_MILLI * rate);
        }
    }

    private final TimeSource time;
    private volatile Reference reference;
    private volatile boolean stopped;
    private volatile @Nullable Thread sleeper;

    /// A clock for which it is a given time of the night right now.
    NightClock(TimeSource time, long nightTime, double rate) {
        this.time = time;
        this.reference = new Reference(nightTime, time.nanos(), rate);
    }

    /// From now on it is another time of the night, or another rate, or both.
    void set(long nightTime, double rate) {
        reference = new Reference(nightTime, time.nanos(), rate);
    }

    /// The time of the night. In a burst it stands still.
    long now() {
        return reference.nightAt(time.nanos());
    }

    double rate() {
        return reference.rate();
    }

    /// When a time of the night comes, on the time source.
    long deadline(long nightTime) {
        return reference.deadline(nightTime);
    }

    long nanos() {
        return time.nanos();
    }

    /// Waits for a deadline, or until stopped, whichever comes first.
    void sleepUntil(long deadline) {
        sleeper = Thread.currentThread();
        try {
            while (!stopped && time.nanos() < deadline) {
                time.parkUntil(deadline);
                if (Thread.interrupted()) {
                    stopped = true;
                }
            }
        } finally {
            sleeper = null;
        }
    }

    /// Ends every sleep, at once and for good. From any thread.
    void stop() {
        stopped = true;
        LockSupport.unpark(sleeper);
    }

    boolean stopped() {
        return stopped;
    }
}
