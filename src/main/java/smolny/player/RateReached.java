package smolny.player;

import java.util.ArrayDeque;
import java.util.Deque;

/// How fast the night really went by, over its most recent stretch.
final class RateReached {

    private static final long WINDOW_NANOS = 2_000_000_000L;

    private record Sight(long real, long night) {}

    private final Deque<Sight> sights = new ArrayDeque<>();

    /// From here on another rate is asked for: what was reached before says nothing about it.
    void restart() {
        sights.clear();
    }

    /// The night had come to this time.
    ///
    /// @param real nanoseconds
    /// @param night milliseconds
    /// @return night seconds for one real second since about two seconds ago, or since the sight before when that
    ///     is longer ago; 0 until there is something to compare
    double at(long real, long night) {
        sights.addLast(new Sight(real, night));
        while (sights.size() > 2 && second().real() <= real - WINDOW_NANOS) {
            sights.removeFirst();
        }
        var oldest = sights.getFirst();
        long elapsed = real - oldest.real();
        return elapsed > 0 ? (night - oldest.night()) * 1e6 / elapsed : 0;
    }

    private Sight second() {
        var each = sights.iterator();
        each.next();
        return each.next();
    }
}
