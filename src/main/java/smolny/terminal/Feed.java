package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import smolny.event.Certainty;
import smolny.event.Night;
import smolny.event.NightEvent;
import smolny.topic.Run;

/// What happens, as lines to scroll by.
final class Feed {

    /// From here on a line also says which event it tells.
    private static final int ROOM_FOR_SEQUENCE = 76;

    /// From here on a line also says where it is written down.
    private static final int ROOM_FOR_SOURCES = 96;

    private static final int SOURCES = 13;

    /// From here on places go by their names instead of their ids.
    private static final int ROOM_FOR_PLACES = 116;

    private final Names names;
    private final Page page;
    private final Figures figures;
    private final int placeWidth;

    Feed(Names names, Page page) {
        this.names = names;
        this.page = page;
        this.figures = new Figures(names, page.marks());
        this.placeWidth = names.night().places().stream()
                .mapToInt(place -> placeOf(place.id()).length())
                .max()
                .orElse(1);
    }

    /// The lines of one event: a new date and a new chapter first, then the event, then any quarrel over it.
    ///
    /// @param before the event told last; null at the beginning
    List<AttributedString> lines(@Nullable NightEvent before, NightEvent event) {
        var lines = new ArrayList<AttributedString>();
        if (before == null || !date(before).equals(date(event))) {
            lines.add(dateRule(event));
        }
        for (var chapter : names.night().chapters()) {
            if (chapter.from() == event.sequence()) {
                lines.addAll(heading(chapter));
            }
        }
        var head = head(before, event);
        var told = Paragraph.lines(head, body(before, event), measure());
        lines.add(sourced(told.getFirst(), event));
        lines.addAll(told.subList(1, told.size()));
        quarrel(before, event, head.columnLength(), lines);
        return lines;
    }

    /// The lines where a run goes on with what was shown of another.
    List<AttributedString> resumed(Run run, Resumption resumption) {
        var lines = new ArrayList<AttributedString>();
        var title = Words.capital(resumption.title(run)) + " ";
        lines.add(AttributedString.EMPTY);
        lines.add(ruled(page.ink().red(title), page.marks().past()));
        resumption.known().ifPresent(known -> lines.add(page.ink().faint(known)));
        return lines;
    }

    private AttributedString head(@Nullable NightEvent before, NightEvent event) {
        var ink = page.ink();
        var minute = event.evidence().minute();
        boolean sameMinute = before != null
                && before.occurredAt() == event.occurredAt()
                && before.evidence().minute() == minute;
        String clock = names.night().calendar().clock(event.occurredAt());
        var sign = Sign.of(event.happening().kind());
        var weight = Weight.of(event.happening().kind());
        return Paragraph.joined(
                ink.faint(page.width() < ROOM_FOR_SEQUENCE ? "" : "%4d ".formatted(event.sequence())),
                ink.faint(Marks.aligned(page.marks().before(minute))),
                sameMinute ? ink.faint(clock) : ink.strong(clock),
                ink.plain(" "),
                weight.of(sign.mark(page.marks()), ink),
                ink.plain(" "),
                ink.faint(padded(placeOf(event.place()))),
                ink.plain("  "));
    }

    private AttributedString body(@Nullable NightEvent before, NightEvent event) {
        var ink = page.ink();
        var evidence = event.evidence();
        var weight = Weight.of(event.happening().kind());
        String figure = figures.of(event);
        String invented =
                evidence.fact() == Certainty.ILLUSTRATIVE ? page.marks().illustrative() : "";
        var doubt =
                evidence.fact() == Certainty.ILLUSTRATIVE ? "" : page.marks().before(evidence.fact());
        return Paragraph.joined(
                ink.faint(doubt),
                weight.of(event.narration() + invented, ink),
                ink.faint(figure.isEmpty() ? "" : " " + page.marks().dot() + Paragraph.TIE),
                weight.of(figure, ink),
                ink.faint(repeats(before, event) ? Paragraph.TIE + page.marks().quarrel() : ""));
    }

    /// Columns for the words: what the sources leave.
    private int measure() {
        return page.width() < ROOM_FOR_SOURCES ? page.width() : page.width() - SOURCES - 1;
    }

    private AttributedString sourced(AttributedString line, NightEvent event) {
        if (page.width() < ROOM_FOR_SOURCES) {
            return line;
        }
        var sources = page.ink().faint(Words.list(event.evidence().sources()));
        return Paragraph.flanked(line, Paragraph.cut(sources, SOURCES, page.marks()), page.width());
    }

    private void quarrel(@Nullable NightEvent before, NightEvent event, int indent, List<AttributedString> lines) {
        var note = event.evidence().note();
        if (note != null && !repeats(before, event)) {
            var ink = page.ink();
            var head = ink.faint(" ".repeat(indent) + page.marks().quarrel() + " ");
            lines.addAll(Paragraph.lines(head, ink.faint(note), measure()));
        }
    }

    /// Whether the event before bears the very same note: ten votes in a row need it once.
    private static boolean repeats(@Nullable NightEvent before, NightEvent event) {
        var note = event.evidence().note();
        return before != null && note != null && note.equals(before.evidence().note());
    }

    private AttributedString dateRule(NightEvent event) {
        var calendar = names.night().calendar();
        String gregorian = calendar.daysBehind() == 0 ? "" : " (" + calendar.gregorianDate(event.occurredAt()) + ")";
        String date = date(event) + ", " + calendar.name() + gregorian + " ";
        return ruled(page.ink().strong(date), page.marks().past());
    }

    private List<AttributedString> heading(Night.Chapter chapter) {
        var title = page.ink().strong(chapter.title().toUpperCase(Locale.ROOT) + " ");
        return List.of(AttributedString.EMPTY, ruled(title, page.marks().future()));
    }

    private AttributedString ruled(AttributedString title, String rule) {
        int rest = Math.max(page.width() - title.columnLength(), 0);
        return Paragraph.joined(title, page.ink().faint(rule.repeat(rest)));
    }

    private String placeOf(String id) {
        return page.width() < ROOM_FOR_PLACES ? id : names.place(id);
    }

    private String padded(String place) {
        return place + " ".repeat(Math.max(placeWidth - place.length(), 0));
    }

    private String date(NightEvent event) {
        return names.night().calendar().date(event.occurredAt());
    }
}
