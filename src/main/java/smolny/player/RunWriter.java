package smolny.player;

import java.time.Duration;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// The one writer of a run: everything it sends lies in short transactions, and whoever opens a second writer for the
/// run shuts out the first.
///
/// Every method may throw [TakenOver], [StopAsked] and [PlayerFailure].
final class RunWriter implements AutoCloseable {

    private static final long TRANSACTION_NANOS = Connection.TRANSACTION_MILLIS * 1_000_000L;

    private final Producer<byte[], byte[]> producer;
    private final NightClock clock;
    private final Insistence insistence;
    private boolean open;
    private long openedAt;

    RunWriter(Producer<byte[], byte[]> producer, NightClock clock) {
        this.producer = producer;
        this.clock = clock;
        this.insistence = new Insistence(clock);
    }

    /// @param transactionalId whoever opens another writer under it shuts out this one
    /// @throws PlayRefused when the user's settings are none that a producer takes
    static RunWriter open(Connection connection, String transactionalId, NightClock clock) {
        try {
            return new RunWriter(new KafkaProducer<>(connection.producer(transactionalId)), clock);
        } catch (KafkaException e) {
            var reason = e.getCause() instanceof Exception cause ? cause.getMessage() : e.getMessage();
            if (reason != null && reason.contains(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
                throw unreachable(connection.bootstrapServer(), e);
            }
            throw new PlayRefused("command-config: " + reason, e);
        }
    }

    /// Waits for the broker and asks it for a topic.
    ///
    /// @return how many partitions the topic has
    int partitionsOf(String topic, String bootstrapServer) {
        try {
            return insistence.on(
                    Insistence.START_NANOS, () -> producer.partitionsFor(topic).size());
        } catch (UnknownTopicOrPartitionException e) {
            throw new PlayerFailure("topic: " + topic + " (expected: a topic that exists)", e);
        } catch (TimeoutException e) {
            throw unreachable(bootstrapServer, e);
        } catch (KafkaException e) {
            throw failure("looking for the topic " + topic, e);
        }
    }

    /// Shuts out any other writer of the run, and undoes what one that died has left open.
    void takeOver() {
        try {
            insistence.on(Insistence.START_NANOS, () -> {
                producer.initTransactions();
                return true;
            });
        } catch (KafkaException e) {
            throw ProducerFault.ended(e) ? new TakenOver(e) : failure("opening the run for writing", e);
        }
    }

    /// Sends a record in the open transaction, or in a new one.
    ///
    /// @throws RolledBack when the transaction cannot be completed
    void send(ProducerRecord<byte[], byte[]> record) {
        try {
            if (!open) {
                producer.beginTransaction();
                open = true;
                openedAt = clock.nanos();
            }
            // The answer is not looked at: a record that fails makes the commit fail.
            var _ = producer.send(record);
        } catch (KafkaException e) {
            throw undone(e);
        }
    }

    /// How long the transaction has been open; 0 when none is.
    long openForNanos() {
        return open ? clock.nanos() - openedAt : 0;
    }

    /// Makes all that was sent visible at once.
    ///
    /// @return how long that took, in nanoseconds
    /// @throws RolledBack when none of it will ever be visible
    long commit() {
        if (!open) {
            return 0;
        }
        long began = clock.nanos();
        try {
            // After a time-out nobody knows whether the commit has happened. Only to ask for it again is safe.
            insistence.on(Insistence.RESTART_NANOS, () -> {
                producer.commitTransaction();
                return true;
            });
            open = false;
            return clock.nanos() - began;
        } catch (TimeoutException e) {
            throw failure("committing", e);
        } catch (KafkaException e) {
            throw undone(e);
        }
    }

    /// Never waits for long: what is open when the player ends is left for the broker to undo.
    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    private RuntimeException undone(KafkaException reason) {
        if (ProducerFault.ended(reason)) {
            return outlived(reason);
        }
        try {
            insistence.on(Insistence.RESTART_NANOS, () -> {
                producer.abortTransaction();
                return true;
            });
        } catch (KafkaException e) {
            return ProducerFault.ended(e) ? outlived(e) : failure("publishing", reason);
        }
        open = false;
        return ProducerFault.mayPass(reason) ? new RolledBack(reason) : failure("publishing", reason);
    }

    // A transaction that stays open too long is ended by the broker, which looks the same as a take-over from here.
    // Neither is retried, so that two players never drive each other out in turn; but only one has another player.
    private RuntimeException outlived(KafkaException reason) {
        return openForNanos() < TRANSACTION_NANOS
                ? new TakenOver(reason)
                : failure(
                        "publishing: the broker ended a transaction after " + Connection.TRANSACTION_MILLIS / 1_000
                                + " s of silence",
                        reason);
    }

    private static PlayerFailure unreachable(String bootstrapServer, KafkaException e) {
        return new PlayerFailure(
                "bootstrap-server: " + bootstrapServer + " (expected: a Kafka broker that answers)", e);
    }

    private static PlayerFailure failure(String doing, KafkaException e) {
        return new PlayerFailure(doing + ": " + e.getMessage(), e);
    }
}
