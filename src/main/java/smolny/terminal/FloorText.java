package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import smolny.projection.Roll;
import smolny.projection.floor.Floors;
import smolny.projection.floor.Spoken;

/// Who presides, who speaks, and for how long.
final class FloorText {

    private final AnswerText text;

    FloorText(AnswerText text) {
        this.text = text;
    }

    List<String> lines(Floors floors) {
        var lines = new ArrayList<String>();
        var rows = new FloorRows(text.names(), text.page());
        floors.places().forEach((place, rostrum) -> {
            AnswerText.begin(lines, rows.at(place, rostrum).toString());
            lines.addAll(text.table(spoken("speaker", rostrum.byPerson(), true)));
            lines.addAll(text.table(spoken("faction", rostrum.byFaction(), false)));
        });
        return lines;
    }

    private Table spoken(String head, Roll<Spoken> roll, boolean people) {
        var table = new Table(head, "turns", "spoke for");
        roll.forEach((id, spoken) -> table.row(
                people ? Words.capital(text.names().person(id)) : text.faction(id),
                String.valueOf(spoken.turns()),
                Words.span(spoken.millis())));
        return table;
    }
}
