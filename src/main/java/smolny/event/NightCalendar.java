package smolny.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the people of the night told the time: one fixed offset from UTC, and a calendar so many days behind ours.
///
/// Zone ids are avoided on purpose: their tables for 1917 change from one release to the next, and a replay must not.
///
/// @param offsetMinutes minutes ahead of UTC: 181 for Petrograd in its legal summer time
/// @param daysBehind days behind the Gregorian calendar: 13 for Old Style in 1917, 0 for none
/// @param name the calendar's name, such as `Old Style`
public record NightCalendar(int offsetMinutes, int daysBehind, String name) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK_WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public NightCalendar {
        Expect.within("offsetMinutes", -1080, 1080, offsetMinutes);
        Expect.within("daysBehind", 0, 30, daysBehind);
        Expect.text("calendar", name);
    }

    /// The clock on the wall, such as `00:21`.
    ///
    /// @param occurredAt milliseconds since 1970-01-01T00:00Z
    public String clock(long occurredAt) {
        return CLOCK.format(local(occurredAt));
    }

    /// The same to the second, such as `00:21:40`.
    public String clockWithSeconds(long occurredAt) {
        return CLOCK_WITH_SECONDS.format(local(occurredAt));
    }

    /// The date in the night's own calendar, such as `26 October 1917`.
    public String date(long occurredAt) {
        return DATE.format(local(occurredAt).minusDays(daysBehind));
    }

    /// The Gregorian date, such as `8 November 1917`.
    public String gregorianDate(long occurredAt) {
        return DATE.format(local(occurredAt));
    }

    /// The Gregorian local time.
    public LocalDateTime local(long occurredAt) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(occurredAt), offset());
    }

    /// Milliseconds since 1970-01-01T00:00Z at a local time in this night's own calendar.
    public long at(LocalDateTime ownCalendar) {
        return ownCalendar.plusDays(daysBehind).toInstant(offset()).toEpochMilli();
    }

    private ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
    }
}
