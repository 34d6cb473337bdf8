package smolny.player;

import java.util.List;
import smolny.event.Moment;
import smolny.event.Night;
import smolny.event.NightEvent;

/// Where things lie in the night that a transport goes through: moments, chapters, times.
final class Places {

    private final Transport transport;

    Places(Transport transport) {
        this.transport = transport;
    }

    /// @throws IllegalArgumentException naming the moment and what was expected
    Standpoint of(Moment moment) {
        return new Standpoint(moment.first(events(), night()), moment.begins(events(), night()));
    }

    /// The beginning of a chapter.
    Standpoint chapter(String id) {
        for (var chapter : night().chapters()) {
            if (chapter.id().equals(id)) {
                return transport.standingBefore(chapter.from());
            }
        }
        var ids = night().chapters().stream().map(chapter -> chapter.id());
        throw new CommandRefused("chapter: \"" + id + "\" (expected: one of " + String.join(", ", ids.toList()) + ")");
    }

    Standpoint nextChapter() {
        for (var chapter : night().chapters()) {
            if (chapter.from() > transport.sent() + 1) {
                return transport.standingBefore(chapter.from());
            }
        }
        throw new CommandRefused("next-chapter: none (expected: not in the last chapter)");
    }

    // Whoever is at the first event of a chapter means the one before; else the way back would end where it began.
    Standpoint previousChapter() {
        if (transport.sent() == 0) {
            throw new CommandRefused("previous-chapter: none (expected: after the first event)");
        }
        long from = 1;
        for (var chapter : night().chapters()) {
            if (chapter.from() < transport.sent()) {
                from = chapter.from();
            }
        }
        return transport.standingBefore(from);
    }

    /// Where all events up to a time are published, at that time.
    Standpoint at(long nightTime) {
        long last = lastUntil(nightTime);
        long latest = occurredAt(transport.until());
        return new Standpoint(last + 1, Math.clamp(nightTime, occurredAt(1), latest));
    }

    /// Right behind an event of the playing; before the first one when the sequence is 0.
    Standpoint after(long sequence) {
        long last = Math.min(sequence, transport.until());
        return new Standpoint(last + 1, occurredAt(Math.max(1, last)));
    }

    /// Sequence of the last event up to a time, no further than the playing goes.
    private long lastUntil(long nightTime) {
        long last = 0;
        while (last < transport.until() && occurredAt(last + 1) <= nightTime) {
            last++;
        }
        return last;
    }

    private long occurredAt(long sequence) {
        return transport.plan().occurredAt(sequence);
    }

    private List<NightEvent> events() {
        return transport.plan().events();
    }

    private Night night() {
        return transport.plan().night();
    }
}
