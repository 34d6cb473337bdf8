package smolny.projection;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import smolny.projection.columns.Column;
import smolny.projection.columns.Standoff;

/// A procession in words.
record ColumnText(AnswerText text) {

    String line(String name, Column column) {
        var line = new StringJoiner(
                "; ", name + " " + AnswerText.chosen(column.illustrative()) + column.people() + " ", "");
        line.add(AnswerText.words(column.stage()) + " at " + column.place() + " since " + text.clock(column.since())
                + (column.destination() != null ? ", bound for " + column.destination() : "")
                + ", from " + column.origin());
        var makeUp = new StringJoiner(", ");
        column.makeUp().forEach((faction, people) -> makeUp.add(faction + " " + people));
        line.add(column.makeUp().size() > 0 ? makeUp.toString() : "nobody left in it");
        if (column.abreast() != null) {
            line.add(column.abreast() + " abreast");
        }
        if (!column.provisions().isEmpty()) {
            line.add(String.join(", ", column.provisions()) + delivered(column.delivered()));
        }
        if (column.standoff() != null) {
            line.add(standoff(column.standoff()));
        }
        return line.toString();
    }

    private static String delivered(@Nullable Boolean delivered) {
        if (delivered == null) {
            return "";
        }
        return delivered ? " delivered" : " not delivered";
    }

    private static String standoff(Standoff standoff) {
        var last = standoff.last();
        return "stopped at " + standoff.place() + " by " + standoff.by().id() + " after " + standoff.metresFromStart()
                + " m, round " + standoff.round()
                + (last != null
                        ? " (" + AnswerText.words(last.side()) + " " + last.by().id() + ": " + last.what() + ")"
                        : "")
                + ", shots " + standoff.shots()
                + (standoff.casualties() != null ? ", casualties " + standoff.casualties() : "");
    }
}
