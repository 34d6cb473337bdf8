package smolny.terminal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import smolny.topic.Topics;

/// Watches one run and shows it, in a thread of its own, until it is closed.
///
/// Reads what is committed and nothing else, from the beginning: whoever comes late sees the past go by first. Joins no
/// consumer group, so any number of people may watch.
public final class Watching implements AutoCloseable {

    /// The least time between two drawings: twenty a second look like motion, more only cost.
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /// How long answers may stay out when all else is at rest.
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Subscription subscription;
    private final Topics topics;
    private final Screen screen;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean awaited;

    // Of the thread that watches alone.
    private Incoming incoming;

    // The rest is guarded by this object's lock.
    private boolean over;
    private boolean whole;
    private @Nullable RuntimeException failure;

    private Watching(Subscription subscription, Topics topics, String run, Screen screen) {
        this.subscription = subscription;
        this.topics = topics;
        this.incoming = Incoming.of(topics, run);
        this.screen = screen;
        this.thread = Thread.ofPlatform().name("terminal").daemon().unstarted(this::watch);
    }

    /// Begins to show a run on standard output: live on a terminal, as plain lines anywhere else.
    ///
    /// The topics must exist.
    ///
    /// @param client how to reach the brokers, as for any Kafka client
    /// @param run id of the run to watch; it may begin later
    /// @param controls what the keys do
    public static Watching start(Map<String, Object> client, Topics topics, String run, Controls controls) {
        var screen = Screens.onStandardOutput(System.getenv(), true, controls);
        return start(Subscription.by(client), topics, run, screen);
    }

    static Watching start(Subscription subscription, Topics topics, String run, Screen screen) {
        var watching = new Watching(subscription, topics, run, screen);
        watching.thread.start();
        return watching;
    }

    /// Whether there is something to look at, and to do, when the night is over: a live view stays until somebody
    /// quits.
    public boolean stays() {
        return screen.stays();
    }

    /// Waits until the player has come to rest and all it published is shown, with the answers to it.
    ///
    /// Then the screen is given back: what is printed next stands below the night.
    ///
    /// Answers that stay out are not waited for for ever, since nobody may be there to give them.
    ///
    /// @return whether everything is shown; false when answers stayed out, or when this was closed meanwhile
    /// @throws RuntimeException what the brokers, the registry or the terminal failed with, if they did
    public synchronized boolean awaitEnd() throws InterruptedException {
        awaited = true;
        awaitClose();
        return whole;
    }

    /// Waits until this is closed, whatever the player does meanwhile.
    ///
    /// @throws RuntimeException what the brokers, the registry or the terminal failed with, if they did
    public synchronized void awaitClose() throws InterruptedException {
        while (!over) {
            wait();
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        closing = true;
        subscription.wakeup();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        // Closed in reverse: the terminal first, since a broker that is gone may keep the consumer.
        try (subscription;
                screen) {
            subscription.begin(incoming.topics());
            follow();
            draw();
        } catch (WakeupException _) {
            // Closed while it waited for records.
        } catch (RuntimeException e) {
            ended(e);
            return;
        }
        ended(null);
    }

    private void follow() {
        long drawn = System.nanoTime() - FRAME_NANOS;
        long heard = System.nanoTime();
        boolean unshown = false;
        while (!closing && !atEnd(heard)) {
            long untilDue = Math.max(drawn + FRAME_NANOS - System.nanoTime(), 0);
            boolean news = false;
            for (var record : subscription.poll(unshown ? Duration.ofNanos(untilDue) : IDLE)) {
                news |= incoming.takes(record);
            }
            heard = news ? System.nanoTime() : heard;
            unshown |= news;
            if ((unshown || screen.stale()) && System.nanoTime() - drawn >= FRAME_NANOS) {
                draw();
                drawn = System.nanoTime();
                unshown = false;
            }
            goOnWithContinuation();
        }
    }

    /// Changes over to the run that continues this one, if any does.
    ///
    /// Its first records may have come before the news of it, so all is read once more. Not before all that is
    /// known of runs has been read: a run that somebody has gone back to may have been continued long ago.
    private void goOnWithContinuation() {
        var next = incoming.continuedBy();
        if (next != null && subscription.atEndOf(topics.runs().name())) {
            draw();
            incoming = Incoming.continuing(topics, next);
            subscription.beginAgain();
        }
    }

    private boolean atEnd(long heard) {
        return awaited && incoming.atRest() && (incoming.answersMet() || System.nanoTime() - heard > PATIENCE_NANOS);
    }

    private void draw() {
        var sight = incoming.sight();
        if (sight != null) {
            screen.show(incoming.fresh(), sight);
        }
    }

    private synchronized void ended(@Nullable RuntimeException cause) {
        failure = cause;
        whole = incoming.atRest() && incoming.answersMet();
        over = true;
        notifyAll();
    }
}
