package smolny.player;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.protocol.Errors;
import org.jspecify.annotations.Nullable;

/// What a fault of Kafka's producer means for whoever writes with it.
final class ProducerFault {

    private static final String STUMBLED =
            "Unhandled error in EndTxnResponse: " + Errors.UNKNOWN_SERVER_ERROR.message();

    private ProducerFault() {}

    /// Whether the transaction is over, and it was not this producer that ended it.
    static boolean ended(Throwable e) {
        // Kafka 4.3 answers a commit that a take-over has just undone with an invalid state instead of a fence.
        return causedBy(ProducerFencedException.class, e)
                || causedBy(InvalidTxnStateException.class, e)
                || metTheFence(e);
    }

    /// Whether the same may succeed in another transaction.
    static boolean mayPass(Throwable e) {
        return ofNoKind(e)
                || causedBy(RetriableException.class, e)
                || causedBy(InvalidProducerEpochException.class, e)
                || causedBy(TransactionAbortableException.class, e);
    }

    // And a commit that comes when the fence is set up and the transaction not yet undone makes Kafka 4.3 stumble: it
    // looks for a fence at an abort only. The producer is of no use afterwards and keeps nothing but the words.
    private static boolean metTheFence(@Nullable Throwable e) {
        return e != null && (STUMBLED.equals(e.getMessage()) || metTheFence(e.getCause()));
    }

    // Kafka tells so, and in no other way, that nobody knows any more whether what was sent has arrived.
    private static boolean ofNoKind(Throwable e) {
        return e.getClass() == KafkaException.class && e.getCause() == null;
    }

    private static boolean causedBy(Class<? extends Throwable> kind, @Nullable Throwable e) {
        return e != null && (kind.isInstance(e) || causedBy(kind, e.getCause()));
    }
}
