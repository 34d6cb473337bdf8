package smolny.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Prefix;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;

/// What all seven questions answer after so many records of a run's log, and where in the log that is.
///
/// A log folded from its beginning and a log folded on from any snapshot of it come to the same: so whoever
/// keeps snapshots need not begin at the beginning again. Answers are values that share what they have in
/// common, so a snapshot of all seven costs about as much memory as has changed since the one before.
///
/// @param next offset of the first record that is not folded in
/// @param prefix how far the log is whole
/// @param answers in the order of [Questions#ALL]
public record Snapshot(long next, Prefix prefix, List<Answer<?>> answers) {

    /// Before the first record.
    public static final Snapshot BEGINNING = new Snapshot(
            0,
            Prefix.START,
            Questions.ALL.stream().<Answer<?>>map(Answer::beginning).toList());

    public Snapshot {
        answers = List.copyOf(answers);
    }

    /// One question, and how far its answer is.
    public record Answer<S>(Question<S> question, Progress<S> progress) {

        private static <S> Answer<S> beginning(Question<S> question) {
            return new Answer<>(question, Progress.start(question.projection()));
        }

        private Answer<S> after(@Nullable NightEvent event, Prefix prefix) {
            var further = event == null ? progress : progress.after(event, question.projection());
            return new Answer<>(question, further.told(prefix));
        }
    }

    /// One record further, by the same rules as the processors.
    ///
    /// @param marks finds the fingerprint of an event of the prefix by its sequence; asked only when that
    /// sequence comes again
    public Snapshot after(RunLog.Entry entry, LongUnaryOperator marks) {
        var further = entry.after(prefix, marks);
        var event = further.sequence() > prefix.sequence() ? entry.event() : null;
        var following = new ArrayList<Answer<?>>(answers.size());
        for (var answer : answers) {
            following.add(answer.after(event, further));
        }
        return new Snapshot(entry.offset() + 1, further, following);
    }

    /// Whether a record belongs to a later moment: with it, the answers would be those after another event.
    public boolean endsBefore(RunLog.Entry entry) {
        var event = entry.event();
        return event != null && prefix.expects(event.sequence());
    }
}
