package smolny.scenario;

import org.jspecify.annotations.Nullable;
import smolny.event.NightCalendar;

/// Reads how the people of the night told the time.
final class CalendarReader {

    static final Type<NightCalendar> CALENDAR = new Type<>(
            "calendar", "utcOffset, daysBehind and name", new NightCalendar(0, 0, "?"), CalendarReader::read);

    static final Type<Integer> UTC_OFFSET =
            new Type<>("utcOffset", Values.SUCH_AN_OFFSET, 0, (node, field, in) -> in.values()
                    .offset(node, field));

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
}
