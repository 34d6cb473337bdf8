package smolny.player;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The player's clock: it alone maps the night's time to real time.
///
/// It holds one point where both are known, and the rate from there on. Every deadline is counted from that point and
/// never from the deadline before, so nothing adds up however long the night. Each operation sets a new point for this
/// very moment, takes effect at once, and wakes the sleeper.
///
/// One thread sleeps. Operations may come from any thread, one at a time.
final class NightClock {

    private static final double NANOS_PER_MILLI = 1e6;

    /// A time of the night that does not come.
    private static final long NEVER = Long.MAX_VALUE;

    /// The night is counted in nanoseconds after its origin: in milliseconds every change of rate would round.
    ///
    /// @param night nanoseconds of the night after the origin
    /// @param real nanoseconds of the time source
    /// @param rate night seconds for one real second; infinite when nothing is waited for
    private record Reference(long night, long real, double rate, boolean running) {

        long deadline(long nightNanos) {
            if (!running || nightNanos == NEVER) {
                return Long.MAX_VALUE;
            }
            long ahead = Math.round((nightNanos - night) / rate);
            // A slow enough rate lies beyond what a long can count.
            return ahead > Long.MAX_VALUE - Math.max(real, 0) ? Long.MAX_VALUE : real + ahead;
        }

        long nightAt(long nanos) {
            return !running || rate == Double.POSITIVE_INFINITY ? night : night + Math.round((nanos - real) * rate);
        }

        Reference at(long nanos) {
            return new Reference(nightAt(nanos), nanos, rate, running);
        }
    }

    private final TimeSource time;
    private final long origin;
    private volatile Reference reference;
    private volatile boolean stopped;
    private volatile boolean called;
    private volatile @Nullable Thread sleeper;

    /// A clock for which it is a given time of the night right now, and which runs.
    ///
    /// @param nightTime milliseconds since 1970-01-01T00:00Z
    /// @param rate night seconds for one real second
    NightClock(TimeSource time, long nightTime, double rate) {
        this.time = time;
        this.origin = nightTime;
        this.reference = new Reference(0, time.nanos(), rate, true);
    }

    /// The time of the night. While paused, and at an infinite rate, it stands still.
    long now() {
        return origin + Math.round(reference.nightAt(time.nanos()) / NANOS_PER_MILLI);
    }

    double rate() {
        return reference.rate();
    }

    boolean paused() {
        return !reference.running();
    }

    /// From now on the night goes by at another rate. A clock that is paused stays so and keeps the rate.
    void setRate(double rate) {
        var now = reference.at(time.nanos());
        become(new Reference(now.night(), now.real(), rate, now.running()));
    }

    /// The night stands still from now on.
    void pause() {
        var now = reference.at(time.nanos());
        become(new Reference(now.night(), now.real(), now.rate(), false));
    }

    /// The night goes on from where it stands, at the rate it had.
    void resume() {
        var now = reference.at(time.nanos());
        become(new Reference(now.night(), now.real(), now.rate(), true));
    }

    /// From now on it is another time of the night.
    void jump(long nightTime) {
        become(new Reference(sinceOrigin(nightTime), time.nanos(), reference.rate(), reference.running()));
    }

    /// So much of the night is left out, at the instant at which its time comes: whoever is late stays as late.
    ///
    /// @param nightMillis how far the clock goes forward at once
    void skip(long nightMillis) {
        var now = reference;
        become(new Reference(
                now.night() + Math.round(nightMillis * NANOS_PER_MILLI), now.real(), now.rate(), now.running()));
    }

    /// When a time of the night comes, on the time source; while paused, never.
    long deadline(long nightTime) {
        return reference.deadline(sinceOrigin(nightTime));
    }

    /// Whether a time of the night has come. While paused none comes.
    boolean reached(long nightTime) {
        return deadline(nightTime) <= time.nanos();
    }

    /// Waits for a time of the night.
    ///
    /// @param nanos the longest wait
    /// @return whether the time has come; false when an operation, a [#call()] or a stop came first, or the wait
    ///     was over
    boolean sleepUntil(long nightTime, long nanos) {
        long longest = time.nanos() + Math.min(nanos, Long.MAX_VALUE / 2);
        sleeper = Thread.currentThread();
        try {
            while (!called && !stopped && !reached(nightTime) && time.nanos() < longest) {
                time.parkUntil(Math.min(deadline(nightTime), longest));
                if (Thread.interrupted()) {
                    stopped = true;
                }
            }
        } finally {
            sleeper = null;
        }
        boolean undisturbed = !called && !stopped;
        called = false;
        return undisturbed && reached(nightTime);
    }

    /// Waits for nothing but an operation, a [#call()] or a stop.
    void sleep() {
        var _ = sleepUntil(NEVER, Long.MAX_VALUE);
    }

    /// Ends the sleep that is going on, or else the next one, though the night's time has not come.
    void call() {
        called = true;
        LockSupport.unpark(sleeper);
    }

    /// Ends every sleep, at once and for good.
    void stop() {
        stopped = true;
        LockSupport.unpark(sleeper);
    }

    boolean stopped() {
        return stopped;
    }

    long nanos() {
        return time.nanos();
    }

    private void become(Reference other) {
        reference = other;
        if (sleeper != null) {
            call();
        }
    }

    private long sinceOrigin(long nightTime) {
        return nightTime == NEVER ? NEVER : (nightTime - origin) * 1_000_000;
    }
}
