package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import smolny.projection.votes.Ballot;
import smolny.projection.votes.Votes;

/// How each vote stands, motion by motion.
final class VotesText {

    private final AnswerText text;
    private final VoteRows rows;

    VotesText(AnswerText text) {
        this.text = text;
        this.rows = new VoteRows(text.names(), text.page());
    }

    List<String> lines(Votes votes) {
        var lines = new ArrayList<String>();
        votes.motions().forEach((motion, ballot) -> {
            AnswerText.begin(lines, Words.capital(text.names().motion(motion)));
            lines.addAll(text.sentence(rows.stage(ballot) + rows.votes(ballot)));
            similar(ballot, lines);
            support(ballot, lines);
            lines.addAll(text.table(byFaction(ballot)));
        });
        return lines;
    }

    private void similar(Ballot ballot, List<String> lines) {
        var similar = ballot.similarTo();
        if (similar != null) {
            lines.addAll(
                    text.sentence("asks for much the same as: " + text.names().motion(similar)));
        }
    }

    private void support(Ballot ballot, List<String> lines) {
        if (!ballot.supporters().isEmpty()) {
            var supporters = ballot.supporters().stream().map(text::faction).toList();
            lines.addAll(text.sentence("in support: " + Words.list(supporters)));
        }
    }

    private Table byFaction(Ballot ballot) {
        var table = new Table("faction", "for", "against", "with neither", "");
        ballot.byFaction()
                .forEach((faction, tally) -> table.row(
                        text.faction(faction),
                        text.count(tally.yes(), ballot.illustrative()),
                        text.count(tally.no(), ballot.illustrative()),
                        text.count(tally.abstain(), ballot.illustrative()),
                        ""));
        return table;
    }
}
