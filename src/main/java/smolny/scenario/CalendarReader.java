package smolny.scenario;

import org.jspecify.annotations.Nullable;
import smolny.event.NightCalendar;

/// Reads how the people of the night told the time.
final class CalendarReader {

    static final Type<NightCalendar> CALENDAR = new Type<>(
            "calendar", "utcOffset, daysBehind and name", new NightCalendar(0, 0, "?"), CalendarReader::read);

    static final Type<Integer> UTC_OFFSET =
            new Type<>("utcOffset", "an offset in quotes, such as \"+03:01\"", 0, CalendarReader::offset);

    static final Type<Integer> DAYS_BEHIND = Type.whole("daysBehind", 0, 30);

    private CalendarReader() {}

    private static @Nullable NightCalendar read(Node node, String field, Mentions in) {
        var form = in.form(node, field, CALENDAR.expected());
        if (form == null) {
            return null;
        }
        var fields = new FormFields(form, in);
        var calendar = new NightCalendar(
                fields.required("utcOffset", UTC_OFFSET),
                fields.required("daysBehind", DAYS_BEHIND),
                fields.required("name", Type.WORDS));
        form.nothingElse();
        return fields.sound() ? calendar : null;
    }

    // A bare +03:01 is a number to YAML, so it must be in quotes.
    private static @Nullable Integer offset(Node node, String field, Mentions in) {
        var minutes =
                node instanceof Node.Scalar scalar && !scalar.plain() ? ClockTime.offsetMinutes(scalar.text()) : null;
        return minutes != null ? minutes : in.values().wrong(node, field, UTC_OFFSET.expected());
    }
}
