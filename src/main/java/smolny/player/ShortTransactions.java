package smolny.player;

import org.apache.kafka.clients.producer.ProducerRecord;

/// Puts what it is given into short transactions. The longer a commit takes, the longer the next
/// one lasts, within limits.
final class ShortTransactions implements Outbox {

    /// While events are due back to back, transactions are cut by time: a commit costs the same for one event or many.
    private static final long SHORT_NANOS = 50_000_000;

    /// Nobody who follows a burst sees nothing for longer than this and a commit.
    private static final long LONGEST_NANOS = 500_000_000;

    /// Nothing is sent during a commit, so one that takes long is followed by so many times as much sending.
    private static final long SENDING_TO_COMMITTING = 5;

    private final RunWriter writer;
    private Cursor sent;
    private long longest = SHORT_NANOS;
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
        if (writer.openForNanos() >= longest) {
            commit();
        }
        writer.send(event);
        sent = reached;
    }

    @Override
    public void commit() {
        longest = Math.clamp(writer.commit() * SENDING_TO_COMMITTING, SHORT_NANOS, LONGEST_NANOS);
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
