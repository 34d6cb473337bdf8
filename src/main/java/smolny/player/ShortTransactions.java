package smolny.player;

import org.apache.kafka.clients.producer.ProducerRecord;

/// Puts what it is given into transactions, each of which ends before it is [#LONGEST_NANOS] old.
final class ShortTransactions implements Outbox {

    /// While events are due back to back, transactions are cut by time: a commit costs the same for one event or many.
    static final long LONGEST_NANOS = 50_000_000;

    private final RunWriter writer;
    private Cursor sent;
    private volatile Cursor committed;

    /// @param committed how far the run is in the log
    ShortTransactions(RunWriter writer, Cursor committed) {
        this.writer = writer;
        this.sent = committed;
        this.committed = committed;
    }

    @Override
    public void send(ProducerRecord<byte[], byte[]> record) {
        writer.send(record);
    }

    // Cut before an event, so that what is told of the one before lies in its transaction.
    @Override
    public void sendEvent(ProducerRecord<byte[], byte[]> event, Cursor reached) {
        if (writer.openForNanos() >= LONGEST_NANOS) {
            commit();
        }
        writer.send(event);
        sent = reached;
    }

    @Override
    public void commit() {
        writer.commit();
        committed = sent;
    }

    @Override
    public void settle() {
        commit();
    }

    @Override
    public Cursor committed() {
        return committed;
    }
}
