package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/// A line of the panel that gives way when the screen is too low for all of them.
///
/// @param rank 0 for what stays longest
record Row(int rank, AttributedString text) {

    static List<Row> of(int rank, List<AttributedString> lines) {
        return lines.stream().map(line -> new Row(rank, line)).toList();
    }

    /// At most so many of these rows, in their order: whole ranks go, the highest first.
    static List<AttributedString> fitting(List<Row> rows, int most) {
        int highest = rows.stream().mapToInt(Row::rank).max().orElse(0);
        for (int rank = highest; rank >= 0; rank--) {
            var kept = upTo(rank, rows);
            if (kept.size() <= most) {
                return kept;
            }
        }
        var least = upTo(0, rows);
        return least.subList(0, Math.min(most, least.size()));
    }

    private static List<AttributedString> upTo(int rank, List<Row> rows) {
        var kept = new ArrayList<AttributedString>();
        for (var row : rows) {
            if (row.rank() <= rank) {
                kept.add(row.text());
            }
        }
        return kept;
    }
}
