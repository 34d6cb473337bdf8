package smolny.player;

import org.apache.kafka.clients.producer.ProducerRecord;

/// Where the records of a run go: in order, in short transactions.
///
/// Every method may throw what ended the publishing: [RolledBack], [TakenOver], [StopAsked] or [PlayerFailure].
interface Outbox {

    /// Something about the run. It becomes visible with what is sent next to it.
    void send(ProducerRecord<byte[], byte[]> record);

    /// The run's next event.
    ///
    /// @param reached how far the run is with it
    void sendEvent(ProducerRecord<byte[], byte[]> event, Cursor reached);

    /// Makes all that was sent visible, and soon.
    void commit();

    /// Makes all that was sent visible, and waits until it is.
    void settle();

    /// How far the run is known to be in the log. Never throws.
    Cursor committed();
}
