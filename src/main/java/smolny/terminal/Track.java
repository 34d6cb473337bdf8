package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/// Past and future on one line with the chapters; and below it what is wrong with the log, if anything.
final class Track {

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
}
