package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;

/// Rows of cells under their heads, each column as wide as its widest cell; the last column wraps.
final class Table {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    private static final int NARROWEST_LAST = 16;
    private static final Pattern COUNT = Pattern.compile("[0-9]*\\*?");

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /// The lines; none when there is no row below the heads.
    List<String> lines(int width) {
        if (rows.size() == 1) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var start = new StringBuilder(INDENT);
            for (int column = 0; column < row.size() - 1; column++) {
                start.append(padded(row.get(column), width(column), numeric(column)))
                        .append(GAP);
            }
            int room = Math.max(width, start.length() + NARROWEST_LAST);
            for (var line : Paragraph.lines(new AttributedString(start), new AttributedString(row.getLast()), room)) {
                lines.add(line.toString().stripTrailing());
            }
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    /// Whether a column holds counts below its head: those stand flush right.
    private boolean numeric(int column) {
        return rows.stream().skip(1).allMatch(row -> COUNT.matcher(row.get(column))
                .matches());
    }

    private static String padded(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - cell.length());
        return right ? blanks + cell : cell + blanks;
    }
}
