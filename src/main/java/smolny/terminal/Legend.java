package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import smolny.topic.Run;

/// What the signs mean and what is about to be seen; shown once, before the first event.
final class Legend {

    private final Names names;
    private final Page page;

    Legend(Names names, Page page) {
        this.names = names;
        this.page = page;
    }

    List<AttributedString> lines(Run run) {
        var ink = page.ink();
        var marks = page.marks();
        var lines = new ArrayList<AttributedString>();
        var title = ink.strong(names.night().title().toUpperCase(Locale.ROOT));
        lines.addAll(Paragraph.lines(AttributedString.EMPTY, title, page.width()));
        var calendar = names.night().calendar();
        String behind = calendar.daysBehind() == 0 ? "" : ", " + calendar.daysBehind() + " days behind the Gregorian";
        lines.addAll(row(List.of(
                ink.faint("run " + run.id()),
                ink.faint(run.lastSequence() + " events"),
                ink.faint("dates in the " + calendar.name() + behind))));
        lines.addAll(row(List.of(
                sign(marks.unattested(), "no source states this minute, or that it happened"),
                sign(marks.illustrative(), "illustrative: figures nobody attested"),
                sign(marks.quarrel(), "sources disagree"))));
        lines.addAll(row(List.of(
                sign(marks.goes(), "some leave"),
                sign(marks.comes(), "some come in"),
                sign(marks.asks(), "put to the vote"),
                sign(marks.decides(), "decided"),
                sign(marks.marches(), "a procession"),
                sign(marks.guns(), "guns"),
                sign(marks.emptied(), "seats left empty"))));
        lines.addAll(row(names.night().places().stream()
                .map(place -> Paragraph.joined(ink.strong(place.id()), ink.faint(" " + place.name())))
                .toList()));
        lines.add(AttributedString.EMPTY);
        return lines;
    }

    private AttributedString sign(String mark, String meaning) {
        return Paragraph.joined(page.ink().strong(mark), page.ink().faint(" " + meaning));
    }

    private List<AttributedString> row(List<AttributedString> items) {
        return Paragraph.items(AttributedString.EMPTY, items, page.ink().plain("  "), page.width());
    }
}
