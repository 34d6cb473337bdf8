package smolny.dashboard;

import smolny.audit.Snapshot;

/// A place in the log of a run from which one can read on: just before an event.
///
/// @param sequence of the event before it; 0 at the beginning
/// @param time when that event happened, in milliseconds since 1970-01-01T00:00Z
/// @param stretch the events since the bookmark before
/// @param snapshot the answers there
record Bookmark(long sequence, long time, Stretch stretch, Snapshot snapshot) {

    static final Bookmark BEGINNING = new Bookmark(0, Long.MAX_VALUE, Stretch.beginning(), Snapshot.BEGINNING);

    /// This one, when the one before it is taken out.
    Bookmark insteadOf(Bookmark before) {
        return new Bookmark(sequence, time, before.stretch.plus(stretch), snapshot);
    }
}
