package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import smolny.projection.threats.Threats;
import smolny.projection.threats.Unrest;

/// Who threatened to leave, who hesitated, and who went.
final class ThreatsText {

    private final AnswerText text;

    ThreatsText(AnswerText text) {
        this.text = text;
    }

    List<String> lines(Threats threats) {
        var lines = new ArrayList<String>();
        threats.places().forEach((place, unrest) -> {
            AnswerText.begin(
                    lines,
                    Words.capital(text.names().assembly(place)) + "  " + unrest.threats() + " threats" + moved(unrest));
            lines.addAll(text.table(factions(unrest)));
        });
        return lines;
    }

    private static String moved(Unrest unrest) {
        return unrest.moved() == null ? "" : ", " + unrest.moved() + " got up at the latest hesitation";
    }

    private Table factions(Unrest unrest) {
        var table = new Table("faction", "threats", "first", "hesitated", "gone", "first went", "after");
        unrest.factions()
                .forEach((faction, parting) -> table.row(
                        text.faction(faction),
                        String.valueOf(parting.threats()),
                        text.clock(parting.threatenedAt()),
                        text.clock(parting.hesitatedAt()),
                        text.count(parting.gone(), parting.illustrative()),
                        text.clock(parting.goneAt()),
                        parting.between() == null ? "" : Words.span(parting.between())));
        return table;
    }
}
