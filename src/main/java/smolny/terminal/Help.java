package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/// What the keys do: in one line below the panel, or at length in place of it.
final class Help {

    private static final int KEYS = 9;

    private final Page page;

    Help(Page page) {
        this.page = page;
    }

    /// The first row to give way, with as many keys as fit into one line.
    Row hint() {
        var keys = List.of(
                "space pause",
                "arrows five minutes",
                ", . one event",
                "? all keys",
                "q quit",
                "[ ] chapter",
                "+ - rate");
        var items = keys.stream().map(page.ink()::faint).toList();
        var lines = Paragraph.items(AttributedString.EMPTY, items, page.ink().plain("   "), page.width());
        return new Row(9, lines.getFirst());
    }

    /// Every key, at most so many lines.
    List<AttributedString> lines(int most) {
        var rows = new ArrayList<AttributedString>();
        row(rows, "space", "pause, or go on");
        row(rows, "arrows", "five minutes back or on; while paused one event");
        row(rows, ", .", "one event back or on, pausing first");
        row(rows, "[ ]", "the chapter before, the next chapter");
        row(rows, "+ -", "faster, slower");
        row(rows, "r", "60x: a minute of the night in a second");
        row(rows, "0 to 9", "to so many tenths of the night");
        row(rows, "b", "to the end at once");
        row(rows, "q", "quit, as Ctrl-C does");
        rows.add(page.ink().faint("To go back is to start another run. Any key closes this."));
        var lines = new ArrayList<AttributedString>();
        lines.add(heading());
        rows.forEach(row -> lines.add(Paragraph.cut(row, page.width(), page.marks())));
        return lines.subList(0, Math.min(most, lines.size()));
    }

    private AttributedString heading() {
        var title = page.ink().strong("KEYS ");
        return Paragraph.joined(
                title, page.ink().faint(page.marks().past().repeat(page.width() - title.columnLength())));
    }

    private void row(List<AttributedString> rows, String keys, String meaning) {
        rows.add(Paragraph.joined(
                page.ink().strong(keys + " ".repeat(KEYS - keys.length())),
                page.ink().plain(meaning)));
    }
}
