package smolny.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import smolny.audit.RunLog;
import smolny.audit.Snapshot;
import smolny.event.NightEvent;

/// Finds what is not at hand any more of a [Past]: reads on from the bookmark before it.
final class Rereading {

    private final Archive archive;
    private final Sources sources;

    Rereading(Archive archive, Sources sources) {
        this.archive = archive;
        this.sources = sources;
    }

    /// All answers as of a moment: what a fold of the log from its beginning up to there comes to.
    ///
    /// @param sequence of an event of the run; 0 for before the first
    Snapshot snapshot(Past past, long sequence) {
        if (sequence >= past.latest().prefix().sequence()) {
            return past.latest();
        }
        if (sequence + 1 >= past.recent().first()) {
            return past.recent().at(sequence + 1).before();
        }
        var bookmark = past.bookmarks().before(sequence);
        if (bookmark.sequence() == sequence) {
            return bookmark.snapshot();
        }
        var fold = new Object() {
            private Snapshot at = bookmark.snapshot();
        };
        archive.log(past.run(), past.partition(), fold.at.next(), record -> {
            var entry = entry(record, past);
            if (fold.at.prefix().sequence() == sequence && fold.at.endsBefore(entry)) {
                return false;
            }
            fold.at = fold.at.after(entry, repeated -> mark(past, repeated));
            return true;
        });
        return fold.at;
    }

    /// The fingerprint of an event.
    long mark(Past past, long sequence) {
        return sequence >= past.recent().first()
                ? past.recent().at(sequence).mark()
                : entry(record(past, sequence), past).fingerprint();
    }

    /// An event as it lies in its topic.
    ConsumerRecord<byte[], byte[]> record(Past past, long sequence) {
        return records(past, sequence, sequence).getFirst();
    }

    /// Some events as they lie in their topic, in order.
    ///
    /// @param from sequence of the first
    /// @param to sequence of the last
    List<ConsumerRecord<byte[], byte[]>> records(Past past, long from, long to) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        each(past, from, (record, event) -> {
            found.add(record);
            return event.sequence() < to;
        });
        return found;
    }

    /// Sequence of the last event that happened before a time; 0 when none did.
    long lastBefore(Past past, long time) {
        long beyond = past.last();
        long earliest = past.stretch().earliest();
        var marks = past.bookmarks().all();
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (earliest < time) {
                return lastBefore(past, time, marks.get(i).sequence() + 1, beyond);
            }
            earliest = marks.get(i).stretch().earliest();
            beyond = marks.get(i).sequence();
        }
        return 0;
    }

    private long lastBefore(Past past, long time, long from, long to) {
        var found = new long[1];
        for (long at = Math.max(from, past.recent().first()); at <= to; at++) {
            found[0] = past.recent().at(at).event().occurredAt() < time ? at : found[0];
        }
        if (found[0] == 0) {
            each(past, from, (_, event) -> {
                found[0] = event.occurredAt() < time ? event.sequence() : found[0];
                return event.sequence() < to;
            });
        }
        return found[0];
    }

    /// Sequence of the first event with an id; 0 when none has it. Reads again only where there may be one.
    long named(Past past, String eventId) {
        long from = 1;
        for (var bookmark : past.bookmarks().all()) {
            long found = named(past, eventId, bookmark.stretch(), from, bookmark.sequence());
            if (found > 0) {
                return found;
            }
            from = bookmark.sequence() + 1;
        }
        return named(past, eventId, past.stretch(), from, past.last());
    }

    private long named(Past past, String eventId, Stretch stretch, long from, long to) {
        if (!stretch.ids().mayHold(eventId)) {
            return 0;
        }
        long atHand = past.recent().first();
        var found = new long[1];
        if (from < atHand) {
            each(past, from, (_, event) -> {
                found[0] = event.eventId().equals(eventId) ? event.sequence() : 0;
                return found[0] == 0 && event.sequence() < Math.min(to, atHand - 1);
            });
        }
        for (long at = Math.max(from, atHand); found[0] == 0 && at <= to; at++) {
            found[0] = past.recent().at(at).event().eventId().equals(eventId) ? at : 0;
        }
        return found[0];
    }

    /// Every event from one on that follows the one before it, as long as there is to be another.
    void each(Past past, long from, BiPredicate<ConsumerRecord<byte[], byte[]>, NightEvent> goesOn) {
        boolean atHand = from >= past.recent().first();
        var bookmark = past.bookmarks().before(from - 1);
        var next = new long[] {atHand ? from : bookmark.sequence() + 1};
        long offset = (atHand ? past.recent().at(from).before() : bookmark.snapshot()).next();
        archive.log(past.run(), past.partition(), offset, record -> {
            var event = entry(record, past).event();
            if (event == null || event.sequence() != next[0]) {
                return true;
            }
            next[0]++;
            return event.sequence() < from || goesOn.test(record, event);
        });
    }

    private RunLog.Entry entry(ConsumerRecord<byte[], byte[]> record, Past past) {
        return RunLog.Entry.of(record, sources.topics().events(), past.run());
    }
}
