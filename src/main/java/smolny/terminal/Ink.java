package smolny.terminal;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/// Paper, ink and one red, in the sixteen colours every terminal has.
///
/// Text keeps the terminal's own colour, so that it reads on dark and on light. Whatever red says, bold says too.
enum Ink {
    /// With the red.
    COLOURED,
    /// Bold and faint only.
    COLOURLESS,
    /// Nothing but letters.
    PLAIN;

    private static final AttributedStyle STRONG = AttributedStyle.BOLD;
    private static final AttributedStyle FAINT = AttributedStyle.DEFAULT.faint();
    private static final AttributedStyle RED = AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);

    /// Something that can be read past.
    AttributedString faint(String text) {
        return styled(text, FAINT);
    }

    AttributedString plain(String text) {
        return new AttributedString(text);
    }

    /// Something that bears on what follows.
    AttributedString strong(String text) {
        return styled(text, STRONG);
    }

    /// Something after which the night is another one.
    AttributedString red(String text) {
        return styled(text, this == COLOURED ? RED.bold() : STRONG);
    }

    private AttributedString styled(String text, AttributedStyle style) {
        return new AttributedString(text, this == PLAIN ? AttributedStyle.DEFAULT : style);
    }
}
