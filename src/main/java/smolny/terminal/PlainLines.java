package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import smolny.event.Certainty;
import smolny.event.NightEvent;
import smolny.projection.hall.Hall;
import smolny.projection.votes.Ballot;
import smolny.projection.votes.Stage;
import smolny.projection.votes.Votes;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// The night as lines for other programs: `0105 ≈00:18  SML  ...`, one an event; all else begins with `#`.
final class PlainLines {

    private final Names names;
    private final Marks marks;
    private final Figures figures;
    private final HallRows hall;
    private final VoteRows votes;

    PlainLines(Names names, Marks marks) {
        this.names = names;
        this.marks = marks;
        this.figures = new Figures(names, marks);
        var page = new Page(Integer.MAX_VALUE, marks, Ink.PLAIN);
        this.hall = new HallRows(names, page);
        this.votes = new VoteRows(names, page);
    }

    /// What is about to be seen, and what the marks mean.
    List<String> beginning(Run run) {
        return List.of(
                "# " + names.night().title() + ": run " + run.id() + ", " + run.lastSequence()
                        + " events, dates in the " + names.night().calendar().name(),
                "# " + marks.unattested() + " no source states this minute, or that it happened   "
                        + marks.illustrative() + " illustrative   " + marks.quarrel() + " sources disagree");
    }

    /// The line of one event, below those of a new date and a new chapter.
    ///
    /// @param before the event told last; null at the beginning
    List<String> event(@Nullable NightEvent before, NightEvent event) {
        var lines = new ArrayList<String>();
        var calendar = names.night().calendar();
        String date = calendar.date(event.occurredAt());
        if (before == null || !date.equals(calendar.date(before.occurredAt()))) {
            lines.add("# " + date + ", " + calendar.name());
        }
        for (var chapter : names.night().chapters()) {
            if (chapter.from() == event.sequence()) {
                lines.add("# " + chapter.title());
            }
        }
        var evidence = event.evidence();
        String note = evidence.note();
        String figure = figures.of(event).replace(Paragraph.TIE, " ");
        lines.add("%04d %s%s  %s  %s%s%s  [%s]%s"
                .formatted(
                        event.sequence(),
                        Marks.aligned(marks.before(evidence.minute())),
                        calendar.clock(event.occurredAt()),
                        event.place(),
                        evidence.fact() == Certainty.ILLUSTRATIVE ? "" : marks.before(evidence.fact()),
                        event.narration(),
                        marks.behind(evidence.fact()) + (figure.isEmpty() ? "" : " " + marks.dot() + " " + figure),
                        Words.list(evidence.sources()),
                        note == null ? "" : "  " + marks.quarrel() + " " + note));
        return lines;
    }

    /// Where a run goes on with what was told of another.
    List<String> resumed(Run run, Resumption resumption) {
        var lines = new ArrayList<>(List.of("# " + resumption.title(run)));
        resumption.known().ifPresent(known -> lines.add("# " + known));
        return lines;
    }

    /// Where the player is while no event happens, such as
    /// `# playing: 00:18, event 84 of 158, 53 %, 60x, 4:10 left`.
    String progress(Sight sight, Playhead playhead, Now now) {
        var calendar = names.night().calendar();
        return "# " + Words.of(playhead.state()) + ": "
                + (now.night() == null ? "" : calendar.clock(now.night()) + ", ")
                + "event " + Words.progress(sight) + ", " + Words.rate(playhead.rateAsked())
                + (now.left() == null ? "" : ", " + Words.duration(now.left()) + " left");
    }

    /// That there has been no word for so many milliseconds.
    String waiting(long silence) {
        return "# waiting: " + Words.silence(silence);
    }

    /// A line for every turn the answers have taken in between: a walkout, a vote that is over, a run that is held.
    List<String> turns(Sight before, Sight after) {
        var lines = new ArrayList<String>();
        walkouts(
                before.hall().answer(),
                after.hall().answer(),
                lines,
                after.hall().sequence());
        results(
                before.votes().answer(),
                after.votes().answer(),
                lines,
                after.votes().sequence());
        for (String warning : warnings(after)) {
            if (!warnings(before).contains(warning)) {
                lines.add("# " + warning);
            }
        }
        return lines;
    }

    /// Where everything stands.
    List<String> summary(Sight sight) {
        var lines = new ArrayList<String>();
        var run = sight.run();
        lines.add("# %s: event %d of %d".formatted(Words.of(run.status()), sight.sequence(), run.lastSequence()));
        for (String place : HallRows.largestFirst(sight.hall().answer())) {
            lines.add("# hall  " + hall.sentence(place, sight.hall().answer().at(place)));
        }
        sight.votes().answer().motions().forEach((motion, ballot) -> lines.add("# vote  " + vote(motion, ballot)));
        warnings(sight).forEach(warning -> lines.add("# " + warning));
        if (run.digest() != null) {
            lines.add("# digest " + run.digest());
        }
        return lines;
    }

    private void walkouts(Hall before, Hall after, List<String> lines, long sequence) {
        after.places().forEach((place, assembly) -> {
            if (!assembly.left().equals(before.at(place).left())) {
                lines.add("# hall  after event " + sequence + ": " + hall.sentence(place, assembly));
            }
        });
    }

    private void results(Votes before, Votes after, List<String> lines, long sequence) {
        after.motions().forEach((motion, ballot) -> {
            var earlier = before.motions().get(motion);
            boolean over = ballot.stage() == Stage.CLOSED || ballot.stage() == Stage.NEVER_PUT;
            if (over && (earlier == null || earlier.stage() != ballot.stage())) {
                lines.add("# vote  after event " + sequence + ": " + vote(motion, ballot));
            }
        });
    }

    private String vote(String motion, Ballot ballot) {
        return names.motion(motion) + ": " + votes.stage(ballot) + votes.votes(ballot);
    }

    private static List<String> warnings(Sight sight) {
        return sight.answers()
                .map(answer -> answer.heldBecause())
                .filter(Objects::nonNull)
                .distinct()
                .map(why -> "held: " + why)
                .toList();
    }
}
