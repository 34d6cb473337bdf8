package smolny.stream;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.streams.state.KeyValueStore;

/// What every event of every run looked like, so that one that comes again, however late, is told from one that lies.
///
/// Kept in blocks of 64 events: one entry an event would cost many times its eight bytes, one entry a run would grow
/// with the run.
final class Fingerprints {

    private static final int EVENTS_PER_BLOCK = 64;
    private static final byte[] NONE = new byte[0];

    private final KeyValueStore<String, byte[]> blocks;

    Fingerprints(KeyValueStore<String, byte[]> blocks) {
        this.blocks = blocks;
    }

    /// Remembers the next event of a run.
    ///
    /// @param sequence one more than that of the event remembered last
    void add(String run, long sequence, long fingerprint) {
        var block = block(run, sequence);
        var stored = blocks.get(block);
        var before = stored != null ? stored : NONE;
        var after = Arrays.copyOf(before, before.length + Long.BYTES);
        ByteBuffer.wrap(after).putLong(before.length, fingerprint);
        blocks.put(block, after);
    }

    /// Whether an event that was remembered looked like this.
    ///
    /// @param sequence from 1 to that of the event remembered last
    boolean same(String run, long sequence, long fingerprint) {
        var stored = blocks.get(block(run, sequence));
        int at = (int) ((sequence - 1) % EVENTS_PER_BLOCK) * Long.BYTES;
        return stored != null && stored.length > at && ByteBuffer.wrap(stored).getLong(at) == fingerprint;
    }

    private static String block(String run, long sequence) {
        return run + '/' + (sequence - 1) / EVENTS_PER_BLOCK;
    }
}
