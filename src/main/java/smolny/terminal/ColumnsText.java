package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import smolny.projection.columns.Column;
import smolny.projection.columns.Columns;
import smolny.projection.columns.Standoff;

/// Where the processions are, how large, and what stopped them.
final class ColumnsText {

    private final AnswerText text;

    ColumnsText(AnswerText text) {
        this.text = text;
    }

    List<String> lines(Columns columns) {
        var lines = new ArrayList<String>();
        columns.processions().forEach((procession, column) -> {
            AnswerText.begin(lines, Words.capital(text.names().procession(procession)));
            lines.addAll(text.sentence(where(column)));
            column.makeUp()
                    .forEach((faction, people) -> lines.addAll(text.sentence(text.count(people, column.illustrative())
                            + " " + text.names().faction(faction))));
            var standoff = column.standoff();
            if (standoff != null) {
                lines.addAll(text.sentence(stopped(standoff)));
            }
            if (!column.provisions().isEmpty()) {
                lines.addAll(text.sentence(provisions(column)));
            }
        });
        return lines;
    }

    private String where(Column column) {
        var names = text.names();
        var destination = column.destination();
        var abreast = column.abreast();
        return Words.of(column.stage()) + " since " + text.clock(column.since()) + " at " + names.place(column.place())
                + ": " + text.count(column.people(), column.illustrative()) + " people"
                + (abreast == null ? "" : ", " + abreast + " abreast")
                + ", from " + names.place(column.origin())
                + (destination == null ? "" : ", bound for " + names.place(destination));
    }

    private String stopped(Standoff standoff) {
        var metres = standoff.metresFromStart();
        var last = standoff.last();
        var casualties = standoff.casualties();
        return "stopped at " + text.names().place(standoff.place()) + " by " + text.actor(standoff.by())
                + (metres == null ? "" : " after " + metres + " m")
                + "; round " + standoff.round() + (last == null ? "" : ": " + last.what())
                + "; " + standoff.shots() + " shots"
                + (casualties == null ? "" : ", " + casualties + " casualties");
    }

    private static String provisions(Column column) {
        var delivered = column.delivered();
        return "carries " + Words.list(column.provisions())
                + (delivered == null ? "" : delivered ? ", delivered" : ", not delivered");
    }
}
