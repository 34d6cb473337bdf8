package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;
import smolny.event.Night;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// Where the playhead stands: past and future on one line with the chapters, and the figures in another.
final class Track {

    /// Below this many columns the date is left to the feed, and numbers go without their noun.
    private static final int ROOM_FOR_DATE = 76;

    private final Names names;
    private final Page page;

    Track(Names names, Page page) {
        this.names = names;
        this.page = page;
    }

    /// The night from its first event to its last, as wide as the page.
    AttributedString line(Sight sight) {
        var marks = page.marks();
        var ink = page.ink();
        long last = Math.max(sight.run().lastSequence(), 1);
        int here = column(sight.sequence(), last);
        var chapters = new boolean[page.width()];
        for (var chapter : names.night().chapters()) {
            if (chapter.from() <= last) {
                chapters[column(chapter.from(), last)] = true;
            }
        }
        var line = new AttributedStringBuilder();
        for (int column = 0; column < page.width(); column++) {
            String rule = column < here ? marks.past() : marks.future();
            String sign = chapters[column] ? marks.chapter() : rule;
            line.append(column == here ? ink.red(marks.here()) : column < here ? ink.plain(sign) : ink.faint(sign));
        }
        return line.toAttributedString();
    }

    /// The playhead in figures.
    AttributedString status(Sight sight) {
        var ink = page.ink();
        var playhead = sight.playhead();
        var items = new ArrayList<AttributedString>();
        items.add(ink.strong(state(sight)));
        items.add(ink.plain((page.width() < ROOM_FOR_DATE ? "" : "event ") + sight.sequence() + " of "
                + sight.run().lastSequence()));
        Long time = nightTime(sight);
        if (time != null) {
            var calendar = names.night().calendar();
            String date = page.width() < ROOM_FOR_DATE ? "" : calendar.date(time) + " ";
            items.add(Paragraph.joined(ink.plain(date), ink.strong(calendar.clock(time))));
        }
        if (playhead != null) {
            items.add(ink.plain(speed(playhead)));
        }
        var chapter = chapter(sight);
        if (chapter != null) {
            items.add(ink.plain(chapter.title()));
        }
        return Paragraph.items(
                        Panel.label("NIGHT", page),
                        items,
                        ink.faint(" " + page.marks().dot() + " "),
                        Integer.MAX_VALUE)
                .getFirst();
    }

    /// What is wrong with the answers, if anything: a line each.
    List<Row> warnings(Sight sight) {
        var lines = new ArrayList<AttributedString>();
        var said = new ArrayList<String>();
        sight.answers().forEach(answer -> {
            String why = answer.heldBecause();
            if (why != null && !said.contains(why)) {
                said.add(why);
                lines.add(page.ink().red("HELD   after event " + answer.sequence() + ": " + why));
            }
        });
        long aside =
                sight.answers().mapToLong(answer -> answer.quarantined()).max().orElse(0);
        long twice =
                sight.answers().mapToLong(answer -> answer.duplicates()).max().orElse(0);
        if (aside > 0 || twice > 0) {
            String quarantined = aside > 0 ? aside + " records were no events and were set aside" : "";
            String repeated = twice > 0 ? twice + " events came again and were ignored" : "";
            String both = quarantined + (aside > 0 && twice > 0 ? ", " : "") + repeated;
            lines.add(Paragraph.joined(Panel.label("LOG", page), page.ink().strong(both)));
        }
        return Row.of(0, lines);
    }

    private int column(long sequence, long last) {
        return Math.clamp(sequence * (page.width() - 1) / last, 0, page.width() - 1);
    }

    private static String state(Sight sight) {
        if (sight.run().status() == Run.Status.FINISHED
                && sight.sequence() >= sight.run().lastSequence()) {
            return "finished";
        }
        var playhead = sight.playhead();
        return playhead == null ? Words.of(sight.run().status()) : Words.of(playhead.state());
    }

    // Between two events only the player knows how late it is in the night; but what has been shown has happened.
    private static @Nullable Long nightTime(Sight sight) {
        var last = sight.last();
        var playhead = sight.playhead();
        if (last == null) {
            return playhead != null && playhead.sequence() > 0 ? (Long) playhead.nightTime() : null;
        }
        return playhead != null && playhead.sequence() == last.sequence()
                ? (Long) Math.max(last.occurredAt(), playhead.nightTime())
                : (Long) last.occurredAt();
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
