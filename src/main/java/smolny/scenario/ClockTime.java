package smolny.scenario;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Times of the night and offsets from UTC, taken apart letter by letter.
///
/// By hand: the formatters of the JDK are slow to start, and accept more than one way of writing the same time.
final class ClockTime {

    private ClockTime() {}

    /// A time such as `1917-10-25 23:13` or `1917-10-25 23:13:40`; null when it is not written like one.
    ///
    /// @throws java.time.DateTimeException when there is no such day or time
    static @Nullable LocalDateTime parse(String text) {
        boolean seconds = text.length() == 19;
        if ((!seconds && text.length() != 16) || !looksLike(text, "0000-00-00 00:00:00")) {
            return null;
        }
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                seconds ? number(text, 17, 19) : 0);
    }

    /// Minutes ahead of UTC, from `+03:01`; null when it is not written like that or leads round the world.
    static @Nullable Integer offsetMinutes(String text) {
        boolean east = text.startsWith("+");
        if (text.length() != 6 || !(east || text.startsWith("-")) || !looksLike(text.substring(1), "00:00")) {
            return null;
        }
        int hours = number(text, 1, 3);
        int minutes = number(text, 4, 6);
        int all = hours * 60 + minutes;
        boolean exists = minutes < 60 && all * 60 <= ZoneOffset.MAX.getTotalSeconds();
        return exists ? Integer.valueOf(east ? all : -all) : null;
    }

    /// Whether a text has the same digits and signs in the same places as the beginning of a pattern.
    private static boolean looksLike(String text, String pattern) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char wanted = pattern.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
