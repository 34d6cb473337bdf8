package smolny.dashboard;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether all that lay in the topics when their reading began has been read. Before that nobody can say which runs
/// there are.
final class CaughtUp {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final Duration patience;

    /// @param patience how long a caller may be kept waiting
    CaughtUp(Duration patience) {
        this.patience = patience;
    }

    void reach() {
        reached.countDown();
    }

    boolean isReached() {
        return reached.getCount() == 0;
    }

    /// Waits until it is.
    ///
    /// @throws Refusal when that takes too long
    void await() {
        try {
            if (reached.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.later("runs: not all read yet (expected: to be asked again in a while)", 1);
    }
}
