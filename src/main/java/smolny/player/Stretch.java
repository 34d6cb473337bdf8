package smolny.player;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/// A stretch of time as people type it: `90s`, `10m`, `1h30m`.
public final class Stretch {

    private static final Pattern FORM = Pattern.compile("(\\d+d)?(\\d+h)?(\\d+m)?(\\d+(\\.\\d{1,9})?s)?");
    private static final String EXPECTED = "a duration such as 90s, 10m or 1h30m";

    private Stretch() {}

    /// Whether a text looks like a stretch of time rather than like a plain number.
    static boolean looksLikeOne(String text) {
        return !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
    }

    /// A stretch of any length, none included.
    ///
    /// @param name what the stretch is for, such as `in`
    /// @throws IllegalArgumentException naming the value and what was expected
    public static Duration parse(String name, String text) {
        var form = text.toLowerCase(Locale.ROOT);
        if (!form.isEmpty() && FORM.matcher(form).matches()) {
            int day = form.indexOf('d') + 1;
            try {
                return Duration.parse(
                        "P" + form.substring(0, day) + (day < form.length() ? "T" : "") + form.substring(day));
            } catch (DateTimeParseException tooLarge) {
                // said below, with what was expected
            }
        }
        throw new IllegalArgumentException(name + ": \"" + text + "\" (expected: " + EXPECTED + ")");
    }

    /// A stretch that is longer than nothing.
    ///
    /// @throws IllegalArgumentException naming the value and what was expected
    public static Duration parsePositive(String name, String text) {
        var stretch = parse(name, text);
        if (!stretch.isPositive()) {
            throw new IllegalArgumentException(
                    name + ": \"" + text + "\" (expected: more than nothing, " + EXPECTED + ")");
        }
        return stretch;
    }

    /// In the form that [#parse] reads.
    static String words(Duration stretch) {
        return stretch.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
