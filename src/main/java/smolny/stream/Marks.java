package smolny.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// A mark of every event of one run, so that whatever comes again can be told from what contradicts.
///
/// Kept in blocks: one entry an event would cost more in keys than in marks.
final class Marks {

    static final int BLOCK = 32;

    private final LongFunction<byte @Nullable []> kept;
    private final List<Block> unkept = new ArrayList<>();
    private Block newest;

    /// Some marks in a row. Its bytes grow by one mark an event.
    static final class Block {

        private final long number;
        private final long[] marks = new long[BLOCK];
        private int size;

        private Block(long number, byte @Nullable [] bytes) {
            this.number = number;
            if (bytes != null) {
                size = bytes.length / Long.BYTES;
                ByteBuffer.wrap(bytes).asLongBuffer().get(marks, 0, size);
            }
        }

        /// How many blocks come before it.
        long number() {
            return number;
        }

        byte[] bytes() {
            var bytes = ByteBuffer.allocate(size * Long.BYTES);
            bytes.asLongBuffer().put(marks, 0, size);
            return bytes.array();
        }
    }

    /// @param sequence of the last event that has a mark; 0 when none has
    /// @param kept finds the bytes of a block by its number
    Marks(long sequence, LongFunction<byte @Nullable []> kept) {
        this.kept = kept;
        long number = number(Math.max(1, sequence));
        this.newest = new Block(number, kept.apply(number));
    }

    /// Adds the mark of the next event.
    void add(long sequence, long mark) {
        if (number(sequence) != newest.number) {
            newest = new Block(number(sequence), null);
        }
        if (unkept.isEmpty() || unkept.getLast() != newest) {
            unkept.add(newest);
        }
        newest.marks[newest.size++] = mark;
    }

    /// The mark of an event that was added before.
    long at(long sequence) {
        long number = number(sequence);
        var block = newest;
        if (number != newest.number) {
            block = unkept.stream()
                    .filter(each -> each.number == number)
                    .findFirst()
                    .orElseGet(() -> new Block(number, kept.apply(number)));
        }
        return block.marks[(int) ((sequence - 1) % BLOCK)];
    }

    /// The newest block, in the bytes in which it is kept.
    byte[] newest() {
        return newest.bytes();
    }

    /// The blocks that have grown since this was last asked.
    List<Block> takeUnkept() {
        var grown = List.copyOf(unkept);
        unkept.clear();
        return grown;
    }

    private static long number(long sequence) {
        return (sequence - 1) / BLOCK;
    }
}
