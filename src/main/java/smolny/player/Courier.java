package smolny.player;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Takes everything to another outbox in a thread of its own: whoever keeps time must not wait for a commit.
///
/// What is under way is bounded. When the broker does not keep up, the sender waits, and with it the night.
final class Courier implements Outbox, AutoCloseable {

    /// Some milliseconds of a burst. More would be the slower: whatever waits here lives through the next garbage
    /// collection, and has left the processor's cache when its turn comes.
    private static final int MOST_UNDER_WAY = 512;

    private static final long LOOK_ROUND_MILLIS = 100;
    private static final long PATIENCE_MILLIS = 4_000;

    private sealed interface Errand {
        record Send(ProducerRecord<byte[], byte[]> record) implements Errand {}

        record SendEvent(ProducerRecord<byte[], byte[]> event, Cursor reached) implements Errand {}

        record Commit() implements Errand {}

        record Settle(CountDownLatch settled) implements Errand {}

        /// There is nothing more to carry.
        record Rest() implements Errand {}
    }

    private final BlockingQueue<Errand> errands = new ArrayBlockingQueue<>(MOST_UNDER_WAY);
    private final Outbox destination;
    private final Runnable bell;
    private final Thread thread = Thread.ofPlatform().name("courier").daemon().unstarted(this::carry);
    private volatile @Nullable RuntimeException failure;
    private volatile boolean closing;

    /// @param bell rung when nothing more can be taken there
    Courier(Outbox destination, Runnable bell) {
        this.destination = destination;
        this.bell = bell;
        thread.start();
    }

    @Override
    public void send(ProducerRecord<byte[], byte[]> record) {
        put(new Errand.Send(record));
    }

    @Override
    public void sendEvent(ProducerRecord<byte[], byte[]> event, Cursor reached) {
        put(new Errand.SendEvent(event, reached));
    }

    @Override
    public void commit() {
        put(new Errand.Commit());
    }

    @Override
    public void settle() {
        var settled = new CountDownLatch(1);
        put(new Errand.Settle(settled));
        try {
            while (!settled.await(LOOK_ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
                throwFailure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopAsked();
        }
    }

    @Override
    public Cursor committed() {
        return destination.committed();
    }

    /// What is still under way stays away.
    @Override
    public void close() {
        closing = true;
        errands.clear();
        var _ = errands.offer(new Errand.Rest());
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(Errand errand) {
        throwFailure();
        try {
            while (!errands.offer(errand, LOOK_ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
                throwFailure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopAsked();
        }
    }

    private void throwFailure() {
        var failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private void carry() {
        List<Errand> load = new ArrayList<>();
        try {
            while (!closing) {
                var first = errands.poll(LOOK_ROUND_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    load.add(first);
                    errands.drainTo(load);
                    load.forEach(this::carry);
                    load.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
            bell.run();
        }
    }

    private void carry(Errand errand) {
        switch (errand) {
            case Errand.Send(var record) -> destination.send(record);
            case Errand.SendEvent(var event, var reached) -> destination.sendEvent(event, reached);
            case Errand.Commit _ -> destination.commit();
            case Errand.Settle(var settled) -> {
                destination.settle();
                settled.countDown();
            }
            case Errand.Rest _ -> {
                // it only ends the wait for another
            }
        }
    }
}
