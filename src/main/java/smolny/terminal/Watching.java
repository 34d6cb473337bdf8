package smolny.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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

    private final Consumer<byte[], byte[]> consumer;
    private final Incoming incoming;
    private final Screen screen;
    private final Thread thread;
    private volatile boolean closing;

    private volatile boolean awaited;

    // The rest is guarded by this object's lock.
    private boolean over;
    private boolean whole;
    private @Nullable RuntimeException failure;

    private Watching(Consumer<byte[], byte[]> consumer, Incoming incoming, Screen screen) {
        this.consumer = consumer;
        this.incoming = incoming;
        this.screen = screen;
        this.thread = Thread.ofPlatform().name("terminal").daemon().unstarted(this::watch);
    }

    /// Begins to show a run on standard output: live on a terminal, as plain lines anywhere else.
    ///
    /// The topics must exist.
    ///
    /// @param client how to reach the brokers, as for any Kafka client
    /// @param run id of the run to watch; it may begin later
    public static Watching start(Map<String, Object> client, Topics topics, String run) {
        return start(client, topics, run, Screens.onStandardOutput(System.getenv(), true));
    }

    /// The same on a screen of the caller's choice, which is closed with this.
    public static Watching start(Map<String, Object> client, Topics topics, String run, Screen screen) {
        return start(consumer(client), topics, run, screen);
    }

    static Watching start(Consumer<byte[], byte[]> consumer, Topics topics, String run, Screen screen) {
        var watching = new Watching(consumer, new Incoming(topics, run), screen);
        watching.thread.start();
        return watching;
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
        while (!over) {
            wait();
        }
        if (failure != null) {
            throw failure;
        }
        return whole;
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        // Closed in reverse: the terminal first, since a broker that is gone may keep the consumer.
        try (consumer;
                screen) {
            consumer.assign(partitions());
            consumer.seekToBeginning(consumer.assignment());
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
            for (var record : consumer.poll(unshown ? Duration.ofNanos(untilDue) : IDLE)) {
                news |= incoming.takes(record);
            }
            heard = news ? System.nanoTime() : heard;
            unshown |= news;
            if ((unshown || screen.stale()) && System.nanoTime() - drawn >= FRAME_NANOS) {
                draw();
                drawn = System.nanoTime();
                unshown = false;
            }
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

    private List<TopicPartition> partitions() {
        var partitions = new ArrayList<TopicPartition>();
        for (String topic : incoming.topics()) {
            consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return partitions;
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, ?> client) {
        var settings = new HashMap<String, Object>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
