package smolny.dashboard;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import smolny.topic.Partitions;
import smolny.topic.RegistryFailure;

/// Reads all topics, from the beginning and then on, in a thread of its own, and puts every record on its board.
///
/// Reads what is committed and nothing else. Joins no consumer group: any number of servers may read.
final class Subscription implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 500;

    private final Consumer<byte[], byte[]> consumer;
    private final Sources sources;
    private final Boards boards;
    private final CaughtUp caughtUp;
    private final Runnable news;
    private final Freshness freshness;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    /// @param news called after every change of the boards
    Subscription(
            Map<String, Object> clients,
            Sources sources,
            Boards boards,
            CaughtUp caughtUp,
            Runnable news,
            InstantSource wallClock) {
        this.consumer = consumer(clients);
        this.sources = sources;
        this.boards = boards;
        this.caughtUp = caughtUp;
        this.news = news;
        this.freshness = new Freshness(consumer.metrics(), wallClock);
        this.thread = Thread.ofPlatform().name("dashboard-topics").daemon().unstarted(this::read);
    }

    void start() {
        thread.start();
    }

    /// Whether all that lay in the topics at the start has been read, and nothing is old since.
    boolean upToDate() {
        return caughtUp.isReached() && stale() == null;
    }

    /// Since when what is shown may be old, for people to read; null while it is not.
    @Nullable
    String stale() {
        return failure.isDone() ? "the topics cannot be read any more" : freshness.stale();
    }

    /// Completes with the cause when the topics cannot be read any more.
    CompletionStage<Throwable> failure() {
        return failure;
    }

    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            var partitions = partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = new HashMap<>(consumer.endOffsets(partitions));
            while (closing.getCount() > 0) {
                for (var record : consumer.poll(IDLE)) {
                    take(record);
                }
                freshness.note();
                if (boards.publish()) {
                    news.run();
                }
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (ends.isEmpty()) {
                    caughtUp.reach();
                }
            }
        } catch (WakeupException closed) {
            // Closed while it waited for records.
        } catch (RuntimeException e) {
            failure.complete(e);
            news.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // A registry that is away is no fault of the record: it comes in when the registry is back, and nothing before
    // it. Nor are brokers that do not tell now how an event was that has come again.
    private void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        while (true) {
            try {
                boards.take(record);
                return;
            } catch (RegistryFailure away) {
                freshness.registryAway();
            } catch (Refusal notNow) {
                // Asked for again below.
            }
            if (closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private List<TopicPartition> partitions() {
        var topics = new ArrayList<>(sources.keyedByRun());
        topics.add(sources.topics().deadLetters().name());
        return Partitions.of(consumer, topics);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> clients) {
        var settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
