package smolny.scenario;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;

/// Single values: each is read as the type its field wants, or a mistake is noted and the answer is null.
final class Values {

    /// Characters of a name, a word or two, a key.
    static final int SHORT = 200;

    /// Characters of a narration or a note.
    static final int LONG = 2_000;

    /// No number in a night is larger, so that sums of thousands of them stay whole.
    static final int MOST = 10_000_000;

    static final String SUCH_A_TIME = "a date and time in quotes, such as \"1917-10-25 23:13\"";

    static final String SUCH_AN_OFFSET = "an offset in quotes, such as \"+03:01\"";

    private final Mistakes mistakes;

    Values(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    @Nullable
    String text(Node node, String field, int longest) {
        if (!(node instanceof Node.Scalar scalar)) {
            return wrong(node, field, "text");
        }
        var text = scalar.text();
        var meaning = scalar.plain() ? BareWord.meaning(text) : null;
        if (meaning != null) {
            return wrong(node, field, "text in quotes: without them YAML reads " + meaning);
        }
        if (text.isBlank()) {
            return wrong(node, field, "some text");
        }
        if (text.length() > longest) {
            return wrong(node, field, "at most " + longest + " characters");
        }
        return Letters.firstUnprintable(text) < 0 ? text : wrong(node, field, "text without control characters");
    }

    /// An id as an event has it.
    @Nullable
    String slug(Node node, String field) {
        var text = text(node, field, Integer.MAX_VALUE);
        return text == null || NightEvent.isSlug(text)
                ? text
                : wrong(node, field, "1 to 64 small letters, digits and hyphens");
    }

    /// An id as a place, a faction or a person has it.
    @Nullable
    String name(Node node, String field) {
        var text = text(node, field, Integer.MAX_VALUE);
        return text == null || Letters.isName(text)
                ? text
                : wrong(node, field, "a letter, then up to 63 letters, digits, hyphens and underscores");
    }

    @Nullable
    Integer whole(Node node, String field, int least, int most) {
        var range = range(least, most);
        if (!(node instanceof Node.Scalar scalar) || !scalar.plain() || !isWhole(scalar.text())) {
            return wrong(node, field, whole(least, most));
        }
        var digits = scalar.text();
        // A longer number than the bound is above it, whatever its digits are.
        long value = digits.length() > 9
                ? (digits.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE)
                : Long.parseLong(digits);
        if (value >= least && value <= most) {
            return (int) value;
        }
        return wrong(node, field, value > MOST ? "at most " + MOST : range);
    }

    /// Such as `a whole number >= 1`.
    static String whole(int least, int most) {
        return "a whole number " + range(least, most);
    }

    private static String range(int least, int most) {
        return most == MOST ? ">= " + least : least + " to " + most;
    }

    @Nullable
    Double degrees(Node node, String field, int most) {
        var range = "degrees from -" + most + " to " + most + ", such as 59.9464";
        if (!(node instanceof Node.Scalar scalar) || !scalar.plain() || !isDecimal(scalar.text())) {
            return wrong(node, field, range);
        }
        double value = Double.parseDouble(scalar.text());
        return Math.abs(value) <= most ? Double.valueOf(value) : wrong(node, field, range);
    }

    @Nullable
    Boolean truth(Node node, String field) {
        return switch (node) {
            case Node.Scalar scalar when scalar.plain() && scalar.text().equals("true") -> true;
            case Node.Scalar scalar when scalar.plain() && scalar.text().equals("false") -> false;
            default -> wrong(node, field, "true or false");
        };
    }

    <E extends Enum<E>> @Nullable E word(Node node, String field, Words<E> words) {
        var text = text(node, field, Integer.MAX_VALUE);
        if (text == null) {
            return null;
        }
        var constant = words.constant(text);
        if (constant == null) {
            mistakes.addUnknown(node, field, Shown.of(node), words.expected(), text, words.words());
        }
        return constant;
    }

    /// A time such as `1917-10-25 23:13` or `1917-10-25 23:13:40`, always in quotes.
    @Nullable
    LocalDateTime time(Node node, String field) {
        var text = inQuotes(node, field, SUCH_A_TIME);
        if (text == null) {
            return null;
        }
        try {
            var time = ClockTime.parse(text);
            return time != null ? time : wrong(node, field, SUCH_A_TIME);
        } catch (DateTimeException impossible) {
            return wrong(node, field, "a day and a time that exist");
        }
    }

    /// An offset from UTC in minutes, such as `+03:01`, always in quotes: to YAML a bare `+10:30` is the number 630.
    @Nullable
    Integer offset(Node node, String field) {
        var text = inQuotes(node, field, SUCH_AN_OFFSET);
        var minutes = text == null ? null : ClockTime.offsetMinutes(text);
        return text == null || minutes != null ? minutes : wrong(node, field, SUCH_AN_OFFSET);
    }

    private @Nullable String inQuotes(Node node, String field, String expected) {
        if (!(node instanceof Node.Scalar scalar)) {
            return wrong(node, field, expected);
        }
        if (scalar.plain()) {
            mistakes.add(node, field, Shown.bare(scalar.text()), expected);
            return null;
        }
        return scalar.text();
    }

    /// Notes a mistake and answers null.
    // Null is of every type, so no cast hides behind the unused parameter.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> @Nullable T wrong(Node node, String field, String expected) {
        mistakes.add(node, field, Shown.of(node), expected);
        return null;
    }

    private static boolean isWhole(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        boolean leadingZero = text.length() > start + 1 && text.charAt(start) == '0';
        return !leadingZero && isDigits(text, start, text.length());
    }

    private static boolean isDecimal(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return text.length() <= 24
                && (point < 0
                        ? isDigits(text, start, text.length())
                        : isDigits(text, start, point) && isDigits(text, point + 1, text.length()));
    }

    static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end > start;
    }
}
