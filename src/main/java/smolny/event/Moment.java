package smolny.event;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/// A moment of the night as people name it: a sequence number, an event id, a chapter id, or a time on the clock.
///
/// Most moments last: a minute holds several events, a chapter many. So a moment has a first event and a last one.
public sealed interface Moment {

    /// Reads what somebody typed: `84`, `mensheviks-walk-out`, `walkout` or `00:18`.
    ///
    /// @throws IllegalArgumentException naming the value and what was expected
    static Moment parse(String text) {
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Sequence(parseSequence(text));
        }
        if (text.indexOf(':') >= 0) {
            return new Clock(parseClock(text));
        }
        if (NightEvent.isSlug(text)) {
            return new Name(text);
        }
        throw unreadable(text);
    }

    /// Sequence of the first event that belongs to the moment or comes after it; beyond the last event when none does.
    ///
    /// @param events of one run from the first on, without gaps
    /// @throws IllegalArgumentException when no such event or chapter exists
    long first(List<NightEvent> events, Night night);

    /// What the night's clock shows when the moment begins, in milliseconds since 1970-01-01T00:00Z.
    ///
    /// @param events of one run from the first on, without gaps; at least one
    /// @throws IllegalArgumentException when no such event or chapter exists
    default long begins(List<NightEvent> events, Night night) {
        return events.get(Math.toIntExact(first(events, night) - 1)).occurredAt();
    }

    /// Sequence of the last event that belongs to the moment or came before it; 0 when none did.
    ///
    /// @param events of one run from the first on, without gaps
    /// @throws IllegalArgumentException when no such event or chapter exists
    long last(List<NightEvent> events, Night night);

    /// The place in the order of the night.
    record Sequence(long number) implements Moment {

        @Override
        public long first(List<NightEvent> events, Night night) {
            return known(events);
        }

        @Override
        public long last(List<NightEvent> events, Night night) {
            return known(events);
        }

        private long known(List<NightEvent> events) {
            if (number < 1 || number > events.size()) {
                throw new IllegalArgumentException(
                        "moment: " + number + " (expected: an event number from 1 to " + events.size() + ")");
            }
            return number;
        }
    }

    /// The id of an event or of a chapter.
    record Name(String id) implements Moment {

        @Override
        public long first(List<NightEvent> events, Night night) {
            var chapters = night.chapters();
            for (var chapter : chapters) {
                if (chapter.id().equals(id)) {
                    return chapter.from();
                }
            }
            return event(events);
        }

        @Override
        public long last(List<NightEvent> events, Night night) {
            var chapters = night.chapters();
            for (int i = 0; i < chapters.size(); i++) {
                if (chapters.get(i).id().equals(id)) {
                    long end = i + 1 < chapters.size() ? chapters.get(i + 1).from() - 1 : Long.MAX_VALUE;
                    return Math.min(end, events.size());
                }
            }
            return event(events);
        }

        private long event(List<NightEvent> events) {
            for (var event : events) {
                if (event.eventId().equals(id)) {
                    return event.sequence();
                }
            }
            throw new IllegalArgumentException("moment: \"" + id + "\" (expected: the id of an event or a chapter)");
        }
    }

    /// A minute on the clock of the night, the first such minute once the night has begun.
    record Clock(LocalTime minute) implements Moment {

        @Override
        public long first(List<NightEvent> events, Night night) {
            long begins = begins(events, night);
            for (var event : events) {
                if (event.occurredAt() >= begins) {
                    return event.sequence();
                }
            }
            return events.size() + 1L;
        }

        @Override
        public long last(List<NightEvent> events, Night night) {
            long ends = ends(events, night);
            long last = 0;
            for (var event : events) {
                if (event.occurredAt() < ends) {
                    last = event.sequence();
                }
            }
            return last;
        }

        /// What the night's clock shows when the minute is over, in milliseconds since 1970-01-01T00:00Z.
        ///
        /// @param events of one run from the first on, without gaps
        public long ends(List<NightEvent> events, Night night) {
            return begins(events, night) + 60_000;
        }

        @Override
        public long begins(List<NightEvent> events, Night night) {
            if (events.isEmpty()) {
                return 0;
            }
            var calendar = night.calendar();
            LocalDateTime start = calendar.local(events.getFirst().occurredAt()).minusDays(calendar.daysBehind());
            var at = start.toLocalDate().atTime(minute);
            return calendar.at(at.plusMinutes(1).isAfter(start) ? at : at.plusDays(1));
        }
    }

    private static long parseSequence(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw unreadable(text);
        }
    }

    private static LocalTime parseClock(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException _) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("moment: \"" + text
                + "\" (expected: an event number, the id of an event or a chapter, or a night time such as 00:18)");
    }
}
