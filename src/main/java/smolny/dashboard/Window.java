package smolny.dashboard;

import java.util.Arrays;

/// One thing for each of a run's newest events, in order without a gap; of earlier events there is nothing any
/// more.
///
/// Immutable. A longer window shares the room of the shorter one it was made from, so only the longest may be
/// lengthened.
final class Window<T> {

    private static final int SMALLEST = 64;

    private final Object[] room;
    private final int before;
    private final int last;
    private final int most;

    private Window(Object[] room, int before, int last, int most) {
        this.room = room;
        this.before = before;
        this.last = last;
        this.most = most;
    }

    /// Before the first event.
    ///
    /// @param most so many are kept in any case, and at most twice as many
    static <T> Window<T> ofNewest(int most) {
        return new Window<>(new Object[0], 0, 0, most);
    }

    /// Sequence of the first event that there is something of.
    int first() {
        return before + 1;
    }

    /// Sequence of the last event; 0 before there is any.
    int last() {
        return last;
    }

    /// How many there are.
    int size() {
        return last - before;
    }

    /// @param sequence of an event from the first on to the last
    @SuppressWarnings("unchecked") // only such things go in
    T at(long sequence) {
        return (T) room[(int) sequence - 1 - before];
    }

    Window<T> plus(T next) {
        if (size() < room.length) {
            room[size()] = next;
            return new Window<>(room, before, last + 1, most);
        }
        int kept = size() < 2 * most ? size() : most;
        var larger = Arrays.copyOfRange(room, size() - kept, size() - kept + room(kept));
        larger[kept] = next;
        return new Window<>(larger, last - kept, last + 1, most);
    }

    private int room(int kept) {
        return Math.min(Math.max(SMALLEST, 2 * kept), 2 * most);
    }
}
