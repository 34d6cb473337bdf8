package smolny.projection.mood;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.RandomAccess;

/// What was heard in the last ten minutes of the night, oldest first.
///
/// Immutable: [#and] and [#at] give another. Forgetting what is oldest moves where the list begins and copies nothing,
/// which is nearly all there is to forget.
final class Recent extends AbstractList<Heard> implements RandomAccess {

    static final Recent NOTHING = new Recent(new Heard[0], 0);

    private static final long MEMORY_MILLIS = 10 * 60 * 1000;
    private static final int MOST_REMEMBERED = 50;

    private final Heard[] heard;
    private final int first;

    private Recent(Heard[] heard, int first) {
        this.heard = heard;
        this.first = first;
    }

    static Recent of(Collection<Heard> heard) {
        return heard instanceof Recent recent ? recent : new Recent(heard.toArray(new Heard[0]), 0);
    }

    /// Whether it is too long ago to be recent.
    static boolean isPast(Heard heard, long now) {
        return now - heard.at() > MEMORY_MILLIS;
    }

    /// What is still recent.
    ///
    /// @return the very same when everything is
    Recent at(long now) {
        if (isEmpty() || (isRecent(get(0), now) && isRecent(get(size() - 1), now))) {
            return this;
        }
        int oldest = first;
        while (oldest < heard.length && isPast(heard[oldest], now)) {
            oldest++;
        }
        for (int i = oldest; i < heard.length; i++) {
            if (!isRecent(heard[i], now)) {
                return of(stream().filter(each -> isRecent(each, now)).toList());
            }
        }
        return new Recent(heard, oldest);
    }

    /// The same with one more, without the oldest when there are too many.
    Recent and(Heard latest) {
        int kept = Math.min(size(), MOST_REMEMBERED - 1);
        var more = Arrays.copyOfRange(heard, heard.length - kept, heard.length + 1);
        more[kept] = latest;
        return new Recent(more, 0);
    }

    // What has not happened yet is not recent either: the clock was written down backwards.
    private static boolean isRecent(Heard heard, long now) {
        return heard.at() <= now && !isPast(heard, now);
    }

    @Override
    public Heard get(int index) {
        return heard[first + Objects.checkIndex(index, size())];
    }

    @Override
    public int size() {
        return heard.length - first;
    }
}
