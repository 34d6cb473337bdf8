package smolny.player;

import java.util.concurrent.locks.LockSupport;

/// Time that only goes forward, and a way to let it pass. Nobody can set it: the wall clock may jump, this may not.
public interface TimeSource {

    /// Nanoseconds since this source began.
    long nanos();

    /// Lets time pass until [#nanos()] reaches the deadline. May return earlier, and does so when the thread is
    /// unparked or interrupted.
    void parkUntil(long deadline);

    /// The machine's own.
    ///
    /// A parked thread is woken late: Linux alone takes the liberty of 50 microseconds, and cores busy with the
    /// commit before take more. So the last stretch before a deadline is spent awake.
    static TimeSource monotonic() {
        long awakeNanos = 250_000;
        long origin = System.nanoTime();
        return new TimeSource() {

            @Override
            public long nanos() {
                return System.nanoTime() - origin;
            }

            @Override
            public void parkUntil(long deadline) {
                long left = deadline - nanos();
                if (left > awakeNanos) {
                    LockSupport.parkNanos(this, left - awakeNanos);
                } else {
                    Thread.onSpinWait();
                }
            }
        };
    }
}
