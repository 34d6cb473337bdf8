package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// Styled text broken into lines between words.
final class Paragraph {

    /// A blank at which no line is broken.
    static final String TIE = "\u00a0";

    private Paragraph() {}

    /// Lines no wider than the given columns: the first begins with `head`, the others with as many blanks.
    ///
    /// A word too long for a line of its own is cut where the line ends.
    static List<AttributedString> lines(AttributedString head, AttributedString body, int columns) {
        var lines = new ArrayList<AttributedString>();
        int indent = Math.min(head.columnLength(), columns / 2);
        int room = columns - head.columnLength();
        var begin = head;
        var blanks = new AttributedString(" ".repeat(indent));
        int from = afterBlanks(body, 0);
        while (from < body.length()) {
            int to = lineEnd(body, from, Math.max(room, 1));
            lines.add(joined(begin, untied(body.subSequence(from, to))));
            from = afterBlanks(body, to);
            begin = blanks;
            room = columns - indent;
        }
        if (lines.isEmpty()) {
            lines.add(head);
        }
        return lines;
    }

    /// The same for texts none of which is broken: as many to a line as fit, with a mark between them.
    static List<AttributedString> items(
            AttributedString head, List<AttributedString> items, AttributedString between, int columns) {
        var lines = new ArrayList<AttributedString>();
        var blanks = new AttributedString(" ".repeat(Math.min(head.columnLength(), columns / 2)));
        var line = head;
        boolean fresh = true;
        for (var item : items) {
            var longer = fresh ? joined(line, item) : joined(line, between, item);
            if (!fresh && longer.columnLength() > columns) {
                lines.add(line);
                longer = joined(blanks, item);
            }
            line = longer;
            fresh = false;
        }
        lines.add(line);
        return lines;
    }

    /// A text with another one at the right end of the line; where both do not fit, the first alone.
    static AttributedString flanked(AttributedString left, AttributedString right, int columns) {
        int gap = columns - left.columnLength() - right.columnLength();
        return gap < 1 ? left : joined(left, new AttributedString(" ".repeat(gap)), right);
    }

    /// One text after the other.
    static AttributedString joined(AttributedString... texts) {
        var line = new AttributedStringBuilder();
        for (var text : texts) {
            line.append(text);
        }
        return line.toAttributedString();
    }

    /// The text cut off where the columns end, the last of them telling that it goes on.
    static AttributedString cut(AttributedString text, int columns, Marks marks) {
        if (text.columnLength() <= columns) {
            return text;
        }
        return joined(text.columnSubSequence(0, columns - 1), new AttributedString(marks.ellipsis()));
    }

    private static AttributedString untied(AttributedString text) {
        var line = new AttributedStringBuilder();
        for (int i = 0; i < text.length(); i++) {
            line.style(text.styleAt(i)).append(text.charAt(i) == TIE.charAt(0) ? ' ' : text.charAt(i));
        }
        return line.toAttributedString();
    }

    private static int lineEnd(AttributedString body, int from, int room) {
        if (body.subSequence(from, body.length()).columnLength() <= room) {
            return withoutBlanks(body, from, body.length());
        }
        int fits = from
                + body.subSequence(from, body.length())
                        .columnSubSequence(0, room)
                        .length();
        int space = fits;
        while (space > from && body.charAt(space) != ' ') {
            space--;
        }
        return space > from ? withoutBlanks(body, from, space) : Math.max(fits, from + 1);
    }

    private static int withoutBlanks(AttributedString body, int from, int to) {
        int end = to;
        while (end > from && body.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private static int afterBlanks(AttributedString body, int from) {
        int start = from;
        while (start < body.length() && body.charAt(start) == ' ') {
            start++;
        }
        return start;
    }
}
