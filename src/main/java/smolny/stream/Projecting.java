package smolny.stream;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import smolny.topic.Topics;

/// The processors at work: they answer the seven questions of every run in the log until they are closed.
///
/// Any number of processes may run them side by side: each run is answered by one of them at a time.
public final class Projecting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projecting.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);
    private static final int MOST_RESTARTS = 3;
    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(10);

    private final KafkaStreams streams;
    private final CompletableFuture<Void> running = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private int restarts;
    private long lastRestart;

    private Projecting(KafkaStreams streams) {
        this.streams = streams;
    }

    /// Starts the processors and returns at once.
    ///
    /// @throws org.apache.kafka.streams.errors.StreamsException when the state directory is of no use
    /// @throws org.apache.kafka.common.config.ConfigException when the settings are not
    public static Projecting start(Topics topics, Settings settings) {
        var properties = new Properties();
        properties.putAll(settings.forApplication(topics.prefix()));
        var projecting = new Projecting(new KafkaStreams(NightTopology.of(topics), properties));
        projecting.streams.setStateListener((now, _) -> projecting.changedTo(now));
        projecting.streams.setUncaughtExceptionHandler(projecting::failed);
        projecting.streams.start();
        return projecting;
    }

    /// Completes when every partition of the log has somebody who answers for it; with a failure when that cannot be.
    public CompletionStage<Void> running() {
        return running.minimalCompletionStage();
    }

    /// Completes when the processors have stopped: as asked, or with the failure that stopped them.
    public CompletionStage<Void> ended() {
        return ended.minimalCompletionStage();
    }

    /// Stops the processors within 5 s. What they have not committed is done again by whoever goes on.
    @Override
    public void close() {
        // Leaving the group lets the next process start at once; otherwise the broker would wait for this one.
        streams.close(CloseOptions.timeout(LONGEST_CLOSE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        running.cancel(false);
        ended.complete(null);
    }

    private void changedTo(KafkaStreams.State now) {
        switch (now) {
            case RUNNING -> running.complete(null);
            case NOT_RUNNING -> ended.complete(null);
            case ERROR -> endWith(new IllegalStateException("Kafka Streams stopped; its log says why"));
            case CREATED, REBALANCING, PENDING_SHUTDOWN, PENDING_ERROR -> {}
        }
    }

    private synchronized StreamThreadExceptionResponse failed(Throwable failure) {
        long now = System.nanoTime();
        if (now - lastRestart > FORGIVEN_AFTER.toNanos()) {
            restarts = 0;
        }
        // What fails for a moment, such as a registry that restarts, deserves another try; a loop of failures does not.
        if (failure instanceof MissingSourceTopicException || restarts == MOST_RESTARTS) {
            LOG.error("The processors stop", failure);
            endWith(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        restarts++;
        lastRestart = now;
        LOG.warn("A processor failed and starts anew, {} of {} times", restarts, MOST_RESTARTS, failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void endWith(Throwable failure) {
        running.completeExceptionally(failure);
        ended.completeExceptionally(failure);
    }
}
