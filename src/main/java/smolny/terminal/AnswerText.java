package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Night;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.columns.Columns;
import smolny.projection.dispatches.Dispatches;
import smolny.projection.floor.Floors;
import smolny.projection.hall.Hall;
import smolny.projection.mood.Mood;
import smolny.projection.threats.Threats;
import smolny.projection.votes.Votes;
import smolny.topic.Run;

/// Any answer as text to read, in full.
public final class AnswerText {

    private final Names names;
    private final Page page;

    AnswerText(Night night, Page page) {
        this.names = new Names(night);
        this.page = page;
    }

    /// The question, what the answer stands for, and the answer: lines as wide as the terminal.
    public static <S> List<String> of(Question<S> question, Progress<S> progress, Run run) {
        return new AnswerText(run.night(), Screens.page()).lines(question, progress);
    }

    <S> List<String> lines(Question<S> question, Progress<S> progress) {
        var lines = new ArrayList<String>();
        lines.add(question.asks());
        lines.add(Words.capital(standing(progress)));
        var answer = answer(progress.answer());
        lines.add("");
        lines.addAll(answer.isEmpty() ? List.of("Nothing yet.") : answer);
        return List.copyOf(lines);
    }

    private List<String> answer(Object answer) {
        return switch (answer) {
            case Hall hall -> new HallText(this).lines(hall);
            case Votes votes -> new VotesText(this).lines(votes);
            case Floors floors -> new FloorText(this).lines(floors);
            case Mood mood -> new MoodText(this).lines(mood);
            case Columns columns -> new ColumnsText(this).lines(columns);
            case Dispatches dispatches -> new DispatchesText(this).lines(dispatches);
            case Threats threats -> new ThreatsText(this).lines(threats);
            default ->
                throw new IllegalArgumentException(
                        "answer: " + answer.getClass().getSimpleName() + " (expected: that to one of the questions)");
        };
    }

    private String standing(Progress<?> progress) {
        if (progress.sequence() == 0 && !progress.held()) {
            return "before the first event";
        }
        var calendar = names.night().calendar();
        String when = progress.sequence() == 0
                ? "before the first event"
                : "after event " + progress.sequence() + ", " + calendar.date(progress.asOf()) + " "
                        + calendar.clock(progress.asOf());
        String aside = progress.quarantined() == 0 ? "" : "; " + progress.quarantined() + " records set aside";
        String twice = progress.duplicates() == 0 ? "" : "; " + progress.duplicates() + " repeated events ignored";
        return when + (progress.held() ? "; held: " + progress.heldBecause() : "; whole") + aside + twice;
    }

    Names names() {
        return names;
    }

    Page page() {
        return page;
    }

    List<String> table(Table table) {
        return table.lines(page.width());
    }

    /// A title, apart from what stands above it.
    static void begin(List<String> lines, String title) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(title);
    }

    /// A sentence on lines of its own.
    List<String> sentence(String text) {
        return Paragraph.lines(page.ink().plain("  "), page.ink().plain(text), page.width()).stream()
                .map(line -> line.toString().stripTrailing())
                .toList();
    }

    String clock(@Nullable Long at) {
        return at == null ? "" : names.night().calendar().clock(at);
    }

    String faction(String id) {
        return Words.capital(names.faction(id));
    }

    String actor(@Nullable Actor actor) {
        return actor == null ? "" : names.person(actor.id());
    }

    /// A count with the mark of one that nobody attested.
    String count(int count, boolean illustrative) {
        return count + (illustrative && count != 0 ? page.marks().illustrative() : "");
    }
}
