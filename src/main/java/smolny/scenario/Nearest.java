package smolny.scenario;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The known name that a mistyped one was probably meant to be.
final class Nearest {

    private Nearest() {}

    /// The first of the names that need the fewest single-letter changes; null when all need too many.
    static @Nullable String to(String mistyped, Collection<String> known) {
        var wanted = mistyped.toLowerCase(Locale.ROOT);
        int most = Math.max(1, Math.min(wanted.length(), 24) / 3);
        String nearest = null;
        for (String name : known) {
            int changes = changes(wanted, name.toLowerCase(Locale.ROOT), most);
            if (changes <= most) {
                nearest = name;
                most = changes - 1;
            }
        }
        return nearest;
    }

    /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other; any number above
    /// `most` when there are more than that.
    private static int changes(String from, String to, int most) {
        if (Math.abs(from.length() - to.length()) > most) {
            return most + 1;
        }
        var beforeLast = new int[to.length() + 1];
        var last = new int[to.length() + 1];
        var row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
            row[0] = i;
            int least = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            // A swap reaches back two rows, so the row before must be hopeless as well.
            if (least > most + 1) {
                return most + 1;
            }
        }
        return row[to.length()];
    }
}
