package smolny.audit;

import java.util.ArrayList;
import java.util.List;
import smolny.projection.Prefix;
import smolny.projection.Progress;
import smolny.projection.Question;

/// One question answered again from the log, by the same rules as the processors: events count once and in order, a
/// hole or a contradiction holds the answer where it was last whole.
///
/// @param answers every answer a subscriber was to see, in order
/// @param last the answer at the end, whether or not it says anything new
public record Refold<S>(List<Progress<S>> answers, Progress<S> last) {

    public Refold {
        answers = List.copyOf(answers);
    }

    /// Folds the log of a run.
    public static <S> Refold<S> of(RunLog log, Question<S> question) {
        return until(log, question, Long.MAX_VALUE);
    }

    /// Folds the log of a run up to one event.
    ///
    /// @param until sequence of the last event to fold in; 0 for none
    public static <S> Refold<S> until(RunLog log, Question<S> question, long until) {
        var answers = new ArrayList<Progress<S>>();
        var fingerprints = new ArrayList<Long>();
        var prefix = Prefix.START;
        var progress = Progress.start(question.projection());
        for (var entry : log.entries()) {
            var event = entry.event();
            Progress<S> further = progress;
            if (event != null && prefix.expects(event.sequence())) {
                if (event.sequence() > until) {
                    break;
                }
                fingerprints.add(entry.fingerprint());
                further = progress.after(event, question.projection());
            }
            prefix = entry.after(prefix, sequence -> fingerprints.get((int) sequence - 1));
            further = further.told(prefix);
            if (further.tellsMoreThan(progress)) {
                answers.add(further);
            }
            progress = further;
        }
        return new Refold<>(answers, progress);
    }
}
