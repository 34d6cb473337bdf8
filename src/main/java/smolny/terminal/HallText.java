package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import smolny.projection.hall.Assembly;
import smolny.projection.hall.Hall;

/// Who is still in the hall, bench by bench.
final class HallText {

    private final AnswerText text;

    HallText(AnswerText text) {
        this.text = text;
    }

    List<String> lines(Hall hall) {
        var lines = new ArrayList<String>();
        var rows = new HallRows(text.names(), text.page());
        for (String place : HallRows.largestFirst(hall)) {
            AnswerText.begin(lines, rows.total(place, hall.at(place)).toString());
            lines.addAll(text.table(benches(hall.at(place))));
        }
        return lines;
    }

    private Table benches(Assembly assembly) {
        var table = new Table("faction", "here", "came", "gone", "last left", "with event");
        for (String faction : Seats.inHallOrder(assembly, text.names().night())) {
            var bench = assembly.members().factions().get(faction);
            var left = assembly.left().get(faction);
            if (bench != null) {
                boolean chosen = bench.illustrative();
                table.row(
                        text.faction(faction),
                        text.count(bench.delegates(), chosen),
                        text.count(bench.came(), chosen),
                        text.count(bench.came() - bench.delegates(), chosen),
                        left == null ? "" : text.clock(left.at()),
                        left == null ? "" : left.sequence() + " " + left.event());
            }
        }
        assembly.guests()
                .factions()
                .forEach((faction, bench) -> table.row(
                        text.faction(faction) + ", guests",
                        text.count(bench.delegates(), bench.illustrative()),
                        text.count(bench.came(), bench.illustrative()),
                        text.count(bench.came() - bench.delegates(), bench.illustrative()),
                        "",
                        ""));
        return table;
    }
}
