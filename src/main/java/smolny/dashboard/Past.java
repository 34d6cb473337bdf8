package smolny.dashboard;

import java.util.function.LongUnaryOperator;
import smolny.audit.RunLog;
import smolny.audit.Snapshot;
import smolny.event.NightEvent;
import smolny.event.Siege;
import smolny.projection.Roll;

/// The log of one run as far as it has been read, and all that is kept of it to look at any of its moments: a
/// log, folded, with snapshots. Immutable.
///
/// Of the newest events the answers before each are kept. Of the others [Bookmarks] are: so a moment is found
/// by reading on from the bookmark before it, and what is kept does not grow with the run.
///
/// @param partition of the events topic, where the run lies
/// @param recent the newest events; those that follow each other without a gap from the first of the run on
/// @param began when the first event happened, in milliseconds since 1970-01-01T00:00Z
/// @param stretch the events since the last bookmark
/// @param taken the events with which places were taken, the first for each, by place
/// @param latest the answers after the last record
record Past(
        String run,
        int partition,
        Window<Seen> recent,
        Bookmarks bookmarks,
        long began,
        Stretch stretch,
        Roll<Long> taken,
        Snapshot latest) {

    /// An event that is still at hand.
    ///
    /// @param before the answers before it, and where in the log that is
    /// @param mark its fingerprint
    record Seen(Snapshot before, NightEvent event, long mark) {}

    /// Before the first record.
    ///
    /// @param most how many events to keep at hand
    static Past beginning(String run, int partition, int most) {
        return new Past(
                run,
                partition,
                Window.ofNewest(most),
                Bookmarks.NONE,
                0,
                Stretch.beginning(),
                Roll.empty(),
                Snapshot.BEGINNING);
    }

    /// Sequence of the last event; 0 before the first.
    int last() {
        return recent.last();
    }

    /// The sequence of an event as somebody typed it.
    ///
    /// @param name what it is called there
    /// @throws Refusal when there is no such event
    int number(String name, String sequence) {
        try {
            int number = Integer.parseInt(sequence);
            if (number >= 1 && number <= last()) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, in the same words.
        }
        throw Refusal.senseless(name + ": \"" + sequence + "\" (expected: an event number from 1 to " + last() + ")");
    }

    /// Whether this record is the event that comes next.
    boolean expects(RunLog.Entry entry) {
        return entry.event() != null && entry.event().sequence() == last() + 1L;
    }

    /// One record further.
    ///
    /// @param marks finds the fingerprints of earlier events
    Past after(RunLog.Entry entry, LongUnaryOperator marks) {
        var further = latest.after(entry, marks);
        var event = entry.event();
        if (event == null || !expects(entry)) {
            return new Past(run, partition, recent, bookmarks, began, stretch, taken, further);
        }
        var seen = recent.plus(new Seen(latest, event, entry.fingerprint()));
        long first = last() == 0 ? event.occurredAt() : began;
        long before = last() == 0 ? first : recent.at(last()).event().occurredAt();
        boolean marked = last() > 0 && bookmarks.needOneAt(latest.next());
        return new Past(
                run,
                partition,
                seen,
                marked ? bookmarks.plus(new Bookmark(last(), before, stretch, latest)) : bookmarks,
                first,
                (marked ? Stretch.beginning() : stretch).plus(event, before),
                takenAfter(event),
                further);
    }

    private Roll<Long> takenAfter(NightEvent event) {
        boolean falls = event.happening() instanceof Siege.PlaceTaken && taken.getOr(event.place(), 0L) == 0;
        return falls ? taken.with(event.place(), event.sequence()) : taken;
    }
}
