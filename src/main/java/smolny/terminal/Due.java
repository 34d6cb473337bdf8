package smolny.terminal;

import smolny.event.NightEvent;
import smolny.projection.Progress;
import smolny.projection.Question;

/// Up to which event an answer must have come before it can be called the answer to everything shown.
///
/// An answer is only published when it changes, so an old one may well be the latest. Whether it is, the fold knows.
final class Due<S> {

    private final Question<S> question;
    private Progress<S> folded;
    private long changedBy;

    Due(Question<S> question) {
        this.question = question;
        this.folded = Progress.start(question.projection());
    }

    void after(NightEvent event) {
        var next = folded.after(event, question.projection());
        if (next.held() || !next.answer().equals(folded.answer())) {
            changedBy = next.sequence();
        }
        folded = next;
    }

    /// Whether this answer takes in all that it had to.
    boolean metBy(Progress<S> answer) {
        return answer.held() || answer.sequence() >= changedBy;
    }
}
