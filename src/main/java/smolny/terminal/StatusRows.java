package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import smolny.event.Night;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// Where the playhead stands, in figures; what it was asked in vain, and whether it is missed.
final class StatusRows {

    /// Below this many columns the date is left to the feed, and numbers go without their noun.
    private static final int ROOM_FOR_DATE = 76;

    private final Names names;
    private final Page page;

    StatusRows(Names names, Page page) {
        this.names = names;
        this.page = page;
    }

    /// The figures, on more than one line where one is too short for them.
    List<Row> rows(Sight sight, Now now) {
        var rows = new ArrayList<Row>();
        if (now.refusal() != null) {
            rows.add(new Row(0, page.ink().red("REFUSED " + now.refusal())));
        }
        if (now.silence() != null) {
            rows.add(new Row(0, page.ink().red("WAITING " + Words.silence(now.silence()))));
        }
        var lines = Paragraph.items(
                Panel.label("NIGHT", page),
                items(sight, now),
                page.ink().faint(" " + page.marks().dot() + " "),
                page.width());
        rows.add(new Row(0, lines.getFirst()));
        rows.addAll(Row.of(1, lines.subList(1, lines.size())));
        return rows;
    }

    private List<AttributedString> items(Sight sight, Now now) {
        var ink = page.ink();
        var items = new ArrayList<AttributedString>();
        items.add(ink.strong(state(sight)));
        items.add(ink.plain((page.width() < ROOM_FOR_DATE ? "" : "event ") + Words.progress(sight)));
        if (now.night() != null) {
            items.add(clock(now.night(), now.seconds()));
        }
        var playhead = sight.playhead();
        if (playhead != null) {
            items.add(ink.plain(speed(playhead)));
        }
        if (now.left() != null) {
            items.add(ink.plain(Words.duration(now.left()) + " left"));
        }
        var chapter = chapter(sight);
        if (chapter != null) {
            items.add(ink.plain(chapter.title()));
        }
        if (playhead != null && !playhead.pausesOn().isEmpty()) {
            items.add(ink.plain("pauses on " + Words.list(playhead.pausesOn())));
        }
        if (playhead != null && playhead.idleCap() != null) {
            items.add(ink.plain("waits at most " + Words.duration(playhead.idleCap())));
        }
        return items;
    }

    private AttributedString clock(long night, boolean seconds) {
        var calendar = names.night().calendar();
        String date = page.width() < ROOM_FOR_DATE ? "" : calendar.date(night) + " ";
        String clock = seconds ? calendar.clockWithSeconds(night) : calendar.clock(night);
        return Paragraph.joined(page.ink().plain(date), page.ink().strong(clock));
    }

    private static String state(Sight sight) {
        if (sight.run().status() == Run.Status.FINISHED
                && sight.sequence() >= sight.run().lastSequence()) {
            return "finished";
        }
        var playhead = sight.playhead();
        return playhead == null ? Words.of(sight.run().status()) : Words.of(playhead.state());
    }

    private Night.@Nullable Chapter chapter(Sight sight) {
        Night.Chapter current = null;
        for (var chapter : names.night().chapters()) {
            if (chapter.from() <= sight.sequence()) {
                current = chapter;
            }
        }
        return current;
    }

    private static String speed(Playhead playhead) {
        String asked = Words.rate(playhead.rateAsked());
        return playhead.state() == Playhead.State.PLAYING
                ? asked + ", reached " + Words.rate(playhead.rateReached())
                : asked;
    }
}
