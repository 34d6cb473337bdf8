package smolny.dashboard;

import java.util.Arrays;

/// The events of a run so far, each as JSON, in order from the first on without a gap.
///
/// Immutable. A longer list shares the room of the shorter one it was made from, so only the longest may be lengthened.
final class EventLines {

    static final EventLines NONE = new EventLines(new Encoded[0], 0);

    private final Encoded[] lines;
    private final int size;

    private EventLines(Encoded[] lines, int size) {
        this.lines = lines;
        this.size = size;
    }

    /// How many: also the sequence of the last one.
    int size() {
        return size;
    }

    /// The event with a sequence, from 1 on.
    Encoded at(int sequence) {
        return lines[sequence - 1];
    }

    EventLines plus(Encoded next) {
        var room = size < lines.length ? lines : Arrays.copyOf(lines, Math.max(64, 2 * size));
        room[size] = next;
        return new EventLines(room, size + 1);
    }
}
