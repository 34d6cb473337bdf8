package smolny.audit;

import java.util.ArrayList;
import java.util.List;
import smolny.event.NightEvent;
import smolny.projection.Prefix;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.topic.RunDigest;

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
            Progress<S> next = progress;
            if (event == null) {
                prefix = prefix.quarantinedOne();
            } else if (!prefix.expects(event.sequence())) {
                prefix = prefix.surprisedBy(event.sequence(), isAsBefore(event, entry.value(), fingerprints));
            } else if (event.sequence() > until) {
                break;
            } else {
                prefix = prefix.advanced(event.occurredAt());
                fingerprints.add(RunDigest.fingerprint(entry.value()));
                next = progress.after(event, question.projection());
            }
            next = next.told(prefix);
            if (next.tellsMoreThan(progress)) {
                answers.add(next);
            }
            progress = next;
        }
        return new Refold<>(answers, progress);
    }

    private static boolean isAsBefore(NightEvent event, byte[] value, List<Long> fingerprints) {
        long sequence = event.sequence();
        return sequence <= fingerprints.size() && fingerprints.get((int) sequence - 1) == RunDigest.fingerprint(value);
    }
}
