package smolny.scenario;

import java.util.Locale;

/// Which characters a scenario may show to people.
final class Letters {

    private Letters() {}

    /// Whether a character is safe in a terminal, a log line and a web page.
    ///
    /// Control characters are not, nor what turns the direction of writing around, so that a line reads otherwise
    /// than it is stored. Every script and sign is: text is data, and whoever shows it escapes it.
    static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> !turnsDirection(c);
            default -> true;
        };
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
    }

    /// Such as `U+0007`.
    static String name(int c) {
        var hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    /// The first character of a text that may not be shown; -1 when all may.
    static int firstUnprintable(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!(c >= ' ' && c <= '~') && !printable(c)) {
                return c;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    /// Whether a text can name a place, a faction, a person ...
    static boolean isName(String text) {
        if (text.isEmpty() || text.length() > 64 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
