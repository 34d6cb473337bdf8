package smolny.player;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.jspecify.annotations.Nullable;

/// What a fault of Kafka's producer means for whoever writes with it.
final class ProducerFault {

    private ProducerFault() {}

    /// Whether the transaction is over, and it was not this producer that ended it.
    static boolean ended(Throwable e) {
        // Kafka 4.3 answers a commit that a take-over has just undone with an invalid state instead of a fence.
        return causedBy(ProducerFencedException.class, e) || causedBy(InvalidTxnStateException.class, e);
    }

    /// Whether the same may succeed in another transaction.
    static boolean mayPass(Throwable e) {
        return ofNoKind(e)
                || causedBy(RetriableException.class, e)
                || causedBy(InvalidProducerEpochException.class, e)
                || causedBy(TransactionAbortableException.class, e);
    }

    // Kafka tells so, and in no other way, that nobody knows any more whether what was sent has arrived.
    private static boolean ofNoKind(Throwable e) {
        return e.getClass() == KafkaException.class && e.getCause() == null;
    }

    private static boolean causedBy(Class<? extends Throwable> kind, @Nullable Throwable e) {
        return e != null && (kind.isInstance(e) || causedBy(kind, e.getCause()));
    }
}
