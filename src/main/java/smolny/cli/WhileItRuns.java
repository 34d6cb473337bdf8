package smolny.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import smolny.broker.EmbeddedBroker;

/// Asks a broker inside this process for something, and does not wait for one that has given up.
///
/// A broker can seem to have started and give up a moment later; Kafka's clients would go on asking it for a minute.
final class WhileItRuns {

    private WhileItRuns() {}

    /// Makes the call in a thread of its own, which is interrupted when the broker gives up.
    ///
    /// @throws smolny.broker.StartFailed when it has, whatever the call made of that
    static <T> T call(EmbeddedBroker broker, Supplier<T> asked) {
        var call = new FutureTask<>(asked::get);
        var calling = Thread.ofPlatform().name("asking-the-broker").daemon().start(call);
        var _ = broker.failure().thenRun(calling::interrupt);
        try {
            return call.get();
        } catch (ExecutionException e) {
            broker.expectRunning();
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenWorld("interrupted while the broker is asked", e);
        }
    }
}
