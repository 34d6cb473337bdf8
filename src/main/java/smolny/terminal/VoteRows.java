package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import smolny.projection.Progress;
import smolny.projection.votes.Ballot;
import smolny.projection.votes.Stage;
import smolny.projection.votes.Votes;

/// How the open votes stand; between votes, what became of the motion dealt with last.
final class VoteRows {

    private final Names names;
    private final Page page;

    VoteRows(Names names, Page page) {
        this.names = names;
        this.page = page;
    }

    /// @param recent motions dealt with so far, the latest last
    List<Row> rows(Progress<Votes> votes, List<String> recent) {
        var rows = new ArrayList<Row>();
        for (String motion : shown(votes.answer(), recent)) {
            var ballot = votes.answer().motions().get(motion);
            if (ballot != null) {
                boolean first = rows.isEmpty();
                var title = Paragraph.joined(
                        Panel.label(first ? "VOTE" : "", page), page.ink().strong(Words.capital(names.motion(motion))));
                rows.add(new Row(first ? 0 : 2, Panel.answered(title, first ? votes : null, page)));
                rows.addAll(Row.of(first ? 0 : 2, standing(ballot)));
                rows.addAll(Row.of(first ? 2 : 3, byFaction(ballot)));
            }
        }
        if (rows.isEmpty()) {
            var none = Paragraph.joined(Panel.label("VOTE", page), page.ink().faint("nothing has been moved yet"));
            rows.add(new Row(0, none));
        }
        return rows;
    }

    private static List<String> shown(Votes votes, List<String> recent) {
        var open = new ArrayList<String>();
        String latest = null;
        for (String motion : recent.reversed()) {
            var ballot = votes.motions().get(motion);
            if (ballot != null && ballot.stage() == Stage.OPEN) {
                open.add(motion);
            }
            if (ballot != null && latest == null) {
                latest = motion;
            }
        }
        return open.isEmpty() && latest != null ? List.of(latest) : open;
    }

    private List<AttributedString> standing(Ballot ballot) {
        var ink = page.ink();
        var words = Paragraph.joined(ink.strong(stage(ballot)), ink.plain(votes(ballot)));
        return Paragraph.lines(Panel.label("", page), words, page.width());
    }

    /// How far a ballot has come, in a word or a few.
    String stage(Ballot ballot) {
        return switch (ballot.stage()) {
            case PROPOSED -> "moved" + by(ballot);
            case OPEN -> "open" + how(ballot);
            case CLOSED -> outcome(ballot) + how(ballot);
            case NEVER_PUT -> "never put to the vote, moved" + by(ballot);
        };
    }

    /// The count so far and who could have voted; empty before the vote.
    String votes(Ballot ballot) {
        return switch (ballot.stage()) {
            case PROPOSED, NEVER_PUT -> "";
            case OPEN, CLOSED -> " " + page.marks().dot() + " " + count(ballot);
        };
    }

    private String count(Ballot ballot) {
        if (ballot.uncounted()) {
            return "nobody counted";
        }
        var tally = ballot.tally();
        String mark = ballot.illustrative() ? page.marks().illustrative() : "";
        Integer present = ballot.present();
        return Words.of(tally)
                + mark
                + (present == null ? "" : "; " + tally.votes() + " of " + present + " present have voted");
    }

    private List<AttributedString> byFaction(Ballot ballot) {
        var ink = page.ink();
        var items = new ArrayList<AttributedString>();
        ballot.byFaction()
                .forEach((faction, tally) -> items.add(Paragraph.joined(
                        ink.plain(Words.capital(names.faction(faction)) + " "), ink.strong(Words.of(tally)))));
        if (ballot.byFaction().size() == 0) {
            for (String faction : ballot.supporters()) {
                items.add(ink.plain(Words.capital(names.faction(faction)) + " in support"));
            }
        }
        return items.isEmpty()
                ? List.of()
                : Paragraph.items(
                        Panel.label("", page),
                        items,
                        ink.faint(" " + page.marks().dot() + " "),
                        page.width());
    }

    private String by(Ballot ballot) {
        var mover = ballot.movedBy();
        return (mover == null ? "" : " by " + names.person(mover.id())) + at(ballot);
    }

    private String how(Ballot ballot) {
        var method = ballot.method();
        return (method == null ? "" : ", " + Words.of(method)) + at(ballot);
    }

    private String at(Ballot ballot) {
        return " " + page.marks().dot() + " " + names.place(ballot.place());
    }

    private static String outcome(Ballot ballot) {
        var outcome = ballot.outcome();
        return outcome == null ? "over" : Words.of(outcome);
    }
}
