package smolny.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jline.utils.AttributedString;
import smolny.projection.Progress;
import smolny.projection.hall.Assembly;
import smolny.projection.hall.Bench;
import smolny.projection.hall.Hall;

/// Who is still in the hall: every assembly with its benches, the largest also as a row of seats.
final class HallRows {

    private static final Bench NOBODY = new Bench(0, 0, false);

    private final Names names;
    private final Page page;

    HallRows(Names names, Page page) {
        this.names = names;
        this.page = page;
    }

    List<Row> rows(Progress<Hall> hall) {
        var rows = new ArrayList<Row>();
        for (String place : largestFirst(hall.answer())) {
            boolean first = rows.isEmpty();
            var assembly = hall.answer().at(place);
            var head = Panel.label(first ? "HALL" : "", page);
            rows.add(new Row(
                    first ? 0 : 2,
                    Panel.answered(Paragraph.joined(head, total(place, assembly)), first ? hall : null, page)));
            if (first) {
                rows.add(new Row(4, seats(assembly)));
            }
            rows.addAll(Row.of(first ? 1 : 3, benches(assembly, hall.sequence())));
        }
        if (rows.isEmpty()) {
            var empty = Paragraph.joined(Panel.label("HALL", page), page.ink().faint("nobody has come in yet"));
            rows.add(new Row(0, empty));
        }
        return rows;
    }

    /// The factions with seats or guests in a hall and what is to be said of each, in the order of the night.
    List<AttributedString> benches(Assembly assembly, long latest) {
        var ink = page.ink();
        var items = new ArrayList<AttributedString>();
        for (String faction : Seats.inHallOrder(assembly, names.night())) {
            var left = assembly.left().get(faction);
            boolean justNow = left != null && left.sequence() == latest;
            items.add(bench(faction, assembly.members().factions().getOr(faction, NOBODY), justNow));
        }
        assembly.guests().factions().forEach((faction, bench) -> {
            if (bench.delegates() > 0) {
                items.add(Paragraph.joined(
                        ink.plain(Words.capital(names.faction(faction)) + " "),
                        ink.strong(counted(bench)),
                        ink.plain(" as guests")));
            }
        });
        return Paragraph.items(
                Panel.label("", page), items, ink.faint(" " + page.marks().dot() + " "), page.width());
    }

    private AttributedString bench(String faction, Bench bench, boolean justNow) {
        var ink = page.ink();
        String name = Words.capital(names.faction(faction));
        String mark = bench.illustrative() ? page.marks().illustrative() : "";
        int gone = bench.came() - bench.delegates();
        if (gone == 0) {
            return Paragraph.joined(ink.plain(name + " "), ink.strong(counted(bench)));
        }
        if (bench.delegates() == 0) {
            String allGone = name + " " + gone + " gone" + mark;
            return justNow ? ink.red(allGone) : ink.faint(allGone);
        }
        String someGone = ", " + gone + " gone" + mark;
        return Paragraph.joined(
                ink.plain(name + " "), ink.strong(counted(bench)), justNow ? ink.red(someGone) : ink.faint(someGone));
    }

    /// How many sit in one hall, how many have gone.
    AttributedString total(String place, Assembly assembly) {
        var ink = page.ink();
        int here = assembly.members().delegates();
        int gone = sum(assembly) - here;
        int guests = assembly.guests().delegates();
        return Paragraph.joined(
                ink.plain(Words.capital(names.assembly(place)) + "  "),
                ink.strong(here + (illustrative(assembly) ? page.marks().illustrative() : "")),
                ink.plain(gone == 0 ? " in the hall" : " of " + sum(assembly) + ", " + gone + " gone"),
                ink.plain(guests == 0 ? "" : ", " + guests + " guests"));
    }

    /// One hall in a line of text.
    String sentence(String place, Assembly assembly) {
        var benches = benches(assembly, 0).getFirst().toString().strip();
        return total(place, assembly) + ": " + benches;
    }

    private AttributedString seats(Assembly assembly) {
        var head = Panel.label("", page);
        return Paragraph.joined(head, Seats.row(assembly, names.night(), page, page.width() - head.columnLength()));
    }

    private String counted(Bench bench) {
        return bench.delegates() + (bench.illustrative() ? page.marks().illustrative() : "");
    }

    /// Places by how many have sat there, the fullest first.
    static List<String> largestFirst(Hall hall) {
        var places = new ArrayList<>(hall.places().names());
        places.sort(
                Comparator.comparingInt((String place) -> sum(hall.at(place))).reversed());
        return places;
    }

    private static int sum(Assembly assembly) {
        return assembly.members().factions().sum(Bench::came);
    }

    private static boolean illustrative(Assembly assembly) {
        return assembly.members().factions().sum(bench -> bench.illustrative() ? 1 : 0) > 0;
    }
}
