package smolny.topic;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// How a cluster is asked: with patience, and with a line of what it said where it does not do as asked.
final class Asking {

    static final int TIMEOUT_MS = 15_000;

    private static final int MOST_ATTEMPTS = 100;
    private static final long BETWEEN_ATTEMPTS_NANOS = 50_000_000;

    private Asking() {}

    /// Asks again while brokers disagree about which topics there are: word of one that somebody has just created takes
    /// its time to reach every broker.
    ///
    /// @throws TopicFailure when they still do after five seconds, or whatever else is wrong
    static <T> T untilAgreed(Supplier<T> asking) {
        for (int attempt = 1; ; attempt++) {
            try {
                return asking.get();
            } catch (TopicFailure failure) {
                boolean disagreed = failure.getCause() instanceof UnknownTopicOrPartitionException
                        || failure.getCause() instanceof TopicExistsException;
                if (!disagreed || attempt == MOST_ATTEMPTS) {
                    throw failure;
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS_NANOS);
            }
        }
    }

    /// @param about what is asked about, such as `topic smolny.events`
    /// @throws TopicFailure with the cluster's reason as its cause
    static <T> T answer(String about, KafkaFuture<T> asked, String expected) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof TimeoutException) {
                throw new TopicFailure(
                        "Kafka: no answer within " + TIMEOUT_MS / 1000 + " s (expected: a broker that answers)", cause);
            }
            throw new TopicFailure(about + ": " + said(cause) + " (expected: " + expected + ")", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicFailure(about + ": interrupted (expected: " + expected + ")", e);
        }
    }

    private static String said(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
