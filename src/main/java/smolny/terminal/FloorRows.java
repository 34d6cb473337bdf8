package smolny.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jline.utils.AttributedString;
import smolny.event.Actor;
import smolny.projection.Progress;
import smolny.projection.floor.Floors;
import smolny.projection.floor.Rostrum;
import smolny.projection.floor.Session;

/// Who speaks and who presides, a line for every assembly in which somebody does.
final class FloorRows {

    private final Names names;
    private final Page page;

    FloorRows(Names names, Page page) {
        this.names = names;
        this.page = page;
    }

    /// @param order places in the order in which to name them where it matters no more than that
    List<Row> rows(Progress<Floors> floor, List<String> order) {
        var rows = new ArrayList<Row>();
        for (String place : speakingFirst(floor.answer(), order)) {
            boolean first = rows.isEmpty();
            var line = Paragraph.joined(
                    Panel.label(first ? "FLOOR" : "", page),
                    at(place, floor.answer().at(place)));
            rows.add(new Row(first ? 0 : 3, Panel.answered(line, first ? floor : null, page)));
        }
        if (rows.isEmpty()) {
            var none = Paragraph.joined(Panel.label("FLOOR", page), page.ink().faint("nobody presides yet"));
            rows.add(new Row(0, none));
        }
        return rows;
    }

    private static List<String> speakingFirst(Floors floors, List<String> order) {
        var places = new ArrayList<>(floors.places().names());
        places.removeIf(place -> !worthALine(floors.at(place)));
        places.sort(Comparator.comparingInt((String place) -> floors.at(place).turn() != null ? 0 : 1)
                .thenComparingInt(place -> order.contains(place) ? order.indexOf(place) : order.size()));
        return places;
    }

    private static boolean worthALine(Rostrum rostrum) {
        return rostrum.turn() != null || rostrum.presiding() != null || rostrum.session() != Session.NOT_OPENED;
    }

    /// Who speaks and who presides at one place.
    AttributedString at(String place, Rostrum rostrum) {
        var ink = page.ink();
        var presiding = rostrum.presiding();
        return Paragraph.joined(
                ink.plain(names.place(place) + "  "),
                holder(rostrum),
                ink.faint(presiding == null ? "" : " " + page.marks().dot() + " "),
                ink.plain(presiding == null ? "" : "in the chair: " + names.person(presiding.id())));
    }

    private AttributedString holder(Rostrum rostrum) {
        var ink = page.ink();
        var turn = rostrum.turn();
        if (turn == null) {
            return ink.plain(
                    switch (rostrum.session()) {
                        case NOT_OPENED, SITTING -> "the floor is free";
                        case RECESSED -> "in recess";
                        case CLOSED -> "dispersed";
                    });
        }
        return Paragraph.joined(
                ink.strong(Words.capital(names.person(turn.speaker().id()))),
                ink.plain(faction(turn.speaker()) + " speaks since "
                        + names.night().calendar().clock(turn.since())));
    }

    private String faction(Actor actor) {
        var faction = actor.faction();
        return faction == null ? "" : " (" + names.faction(faction) + ")";
    }
}
