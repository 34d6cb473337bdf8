package smolny.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C, or a request to terminate, at any moment: the work is asked to end, and the process waits until it has.
///
/// The JVM runs this in a hook, after which nothing else of the program runs; so the hook lasts as long as the
/// closing does, though never longer than people are ready to wait.
final class CleanStop implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 9;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "clean-stop");
    private volatile Runnable work = () -> {};

    CleanStop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// What a request to stop is passed on to; at once, if it has come already.
    void passOnTo(Runnable stopping) {
        work = stopping;
        if (isAsked()) {
            stopping.run();
        }
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Waits until somebody asks to stop.
    void await() throws InterruptedException {
        asked.await();
    }

    /// All is closed: the process may end.
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook is what closed this
        }
    }

    /// Asks for the end from inside.
    void ask() {
        asked.countDown();
        work.run();
    }

    private void stop() {
        ask();
        try {
            var _ = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
