package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import smolny.event.Night;
import smolny.projection.hall.Assembly;

/// One hall drawn as a row of seats, faction by faction from left to right; what is left empty stays visible.
final class Seats {

    private Seats() {}

    /// The factions with seats in a hall, in the order of the night.
    static List<String> inHallOrder(Assembly assembly, Night night) {
        var benches = assembly.members().factions();
        var order = new ArrayList<String>();
        for (var faction : night.factions()) {
            if (benches.has(faction.id())) {
                order.add(faction.id());
            }
        }
        for (String faction : benches.names()) {
            if (!order.contains(faction)) {
                order.add(faction);
            }
        }
        return order;
    }

    /// The row, at most so many columns wide; empty when nobody ever sat here.
    ///
    /// Every bench has a column at least, and shows both kinds of seat as soon as it has two.
    static AttributedString row(Assembly assembly, Night night, Page page, int columns) {
        var order = inHallOrder(assembly, night);
        int came = order.stream().mapToInt(faction -> came(assembly, faction)).sum();
        int room = columns - order.size() + 1 - order.size();
        var row = new AttributedStringBuilder();
        if (came == 0 || room < 0) {
            return AttributedString.EMPTY;
        }
        for (String faction : order) {
            var bench = assembly.members().factions().get(faction);
            if (bench == null || bench.came() == 0) {
                continue;
            }
            int seats = 1 + Math.toIntExact((long) bench.came() * room / came);
            int taken = taken(bench.delegates(), bench.came(), seats);
            row.append(row.length() == 0 ? "" : " ")
                    .append(page.marks().seat().repeat(taken))
                    .append(page.ink().faint(page.marks().emptied().repeat(seats - taken)));
        }
        return row.toAttributedString();
    }

    private static int taken(int delegates, int came, int seats) {
        int rounded = Math.round((float) delegates * seats / came);
        int least = delegates > 0 ? 1 : 0;
        int most = delegates < came && seats > 1 ? seats - 1 : seats;
        return Math.clamp(rounded, least, most);
    }

    private static int came(Assembly assembly, String faction) {
        var bench = assembly.members().factions().get(faction);
        return bench == null ? 0 : bench.came();
    }
}
