package smolny.stream;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.streams.state.KeyValueStore;

/// A mark of every event let through, so that whatever comes again can be told from what contradicts.
///
/// Kept in blocks: one entry an event would cost more in keys than in marks.
final class Fingerprints {

    private static final int BLOCK = 32;

    private final KeyValueStore<String, byte[]> blocks;
    private final Recent<Block> recent = new Recent<>();

    /// The block a run is at. Its bytes grow by one mark an event.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares blocks
    private record Block(long number, byte[] marks) {}

    Fingerprints(KeyValueStore<String, byte[]> blocks) {
        this.blocks = blocks;
    }

    /// Adds the mark of the next event.
    void put(String run, long sequence, long fingerprint) {
        long number = number(sequence);
        int position = position(sequence);
        byte[] earlier = block(run, number);
        byte[] marks = Arrays.copyOf(earlier, position + Long.BYTES);
        ByteBuffer.wrap(marks).putLong(position, fingerprint);
        recent.put(run, new Block(number, marks));
        blocks.put(key(run, number), marks);
    }

    /// The mark of an event let through before.
    long at(String run, long sequence) {
        return ByteBuffer.wrap(block(run, number(sequence))).getLong(position(sequence));
    }

    private byte[] block(String run, long number) {
        var live = recent.get(run);
        if (live != null && live.number() == number) {
            return live.marks();
        }
        byte[] stored = blocks.get(key(run, number));
        return stored != null ? stored : new byte[0];
    }

    private static String key(String run, long number) {
        return run + "/" + number;
    }

    private static long number(long sequence) {
        return (sequence - 1) / BLOCK;
    }

    private static int position(long sequence) {
        return (int) ((sequence - 1) % BLOCK) * Long.BYTES;
    }
}
