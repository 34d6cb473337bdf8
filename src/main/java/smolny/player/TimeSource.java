package smolny.player;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Time that only goes forward, and a way to let it pass. Nobody can set it: the wall clock may jump, this may not.
public interface TimeSource {

    /// Whoever waits for less than this has others beside it that are busy for the same events. To be woken before them
    /// takes a call that a night of long waits can do without.
    long SHORT_WAIT_NANOS = 5_000_000;

    /// Nanoseconds since this source began.
    long nanos();

    /// Lets time pass until [#nanos()] reaches the deadline. May return earlier, and does so when the thread is
    /// unparked or interrupted.
    void parkUntil(long deadline);

    /// The machine's own. Whichever thread waits on it is woken as exactly as the machine can.
    static TimeSource monotonic() {
        long origin = System.nanoTime();
        return new TimeSource() {

            private volatile @Nullable Thread exact;
            private volatile @Nullable Thread prompt;

            @Override
            public long nanos() {
                return System.nanoTime() - origin;
            }

            @Override
            public void parkUntil(long deadline) {
                if (exact != Thread.currentThread()) {
                    exact = Thread.currentThread();
                    TimerSlack.renounce();
                }
                if (deadline - nanos() < SHORT_WAIT_NANOS && prompt != Thread.currentThread()) {
                    prompt = Thread.currentThread();
                    ShortTurns.ask();
                }
                LockSupport.parkNanos(this, deadline - nanos());
            }
        };
    }
}
