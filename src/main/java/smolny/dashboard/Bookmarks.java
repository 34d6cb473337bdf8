package smolny.dashboard;

import java.util.ArrayList;
import java.util.List;

/// Bookmarks in the log of one run, at about even distances. Immutable.
///
/// There are never more than so many: when there would be, every other one is taken out, and from then on they
/// are put twice as far apart. A distance is counted in offsets, because whatever lies between two bookmarks
/// has to be read to get from one to a moment before the other, whosever it is.
final class Bookmarks {

    /// Even, so that the last one always stays. In a run of a million events that is one for each thousand:
    /// reading and folding so many takes some milliseconds.
    static final int MOST = 1_024;

    private static final int SMALLEST_DISTANCE = 64;

    static final Bookmarks NONE = new Bookmarks(List.of(Bookmark.BEGINNING), SMALLEST_DISTANCE);

    private final List<Bookmark> all;
    private final long distance;

    private Bookmarks(List<Bookmark> all, long distance) {
        this.all = all;
        this.distance = distance;
    }

    /// All of them, the beginning first.
    List<Bookmark> all() {
        return all;
    }

    Bookmark last() {
        return all.getLast();
    }

    /// Whether one at this offset would be far enough from the last.
    boolean needOneAt(long offset) {
        return offset - last().snapshot().next() >= distance;
    }

    Bookmarks plus(Bookmark next) {
        var more = new ArrayList<>(all);
        more.add(next);
        return more.size() <= MOST
                ? new Bookmarks(List.copyOf(more), distance)
                : new Bookmarks(thinned(more), 2 * distance);
    }

    /// The last one at an event or before it.
    Bookmark before(long sequence) {
        int low = 0;
        for (int high = all.size() - 1; low < high; ) {
            int middle = (low + high + 1) >>> 1;
            if (all.get(middle).sequence() <= sequence) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all.get(low);
    }

    private static List<Bookmark> thinned(List<Bookmark> all) {
        var fewer = new ArrayList<Bookmark>();
        fewer.add(all.getFirst());
        for (int i = 2; i < all.size(); i += 2) {
            fewer.add(all.get(i).insteadOf(all.get(i - 1)));
        }
        return List.copyOf(fewer);
    }
}
