package smolny.stream;

import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.ImpossibleHistory;
import smolny.projection.Prefix;
import smolny.projection.Progress;
import smolny.projection.Question;

/// The answer to one question for one run, as it is worked with.
final class LiveAnswer<S> {

    private final Question<S> question;
    private Progress<S> latest;
    private boolean unkept;
    private int seal;

    /// @param latest as it was told last
    /// @param seal of the bytes in which that was kept
    LiveAnswer(Question<S> question, Progress<S> latest, int seal) {
        this.question = question;
        this.latest = latest;
        this.seal = seal;
    }

    Question<S> question() {
        return question;
    }

    /// As of the event that changed it last. What has been read since then changed nothing in it.
    Progress<S> latest() {
        return latest;
    }

    /// One record of the log further.
    ///
    /// @param event the next event of the run; null when the log brought something else that is to be told
    /// @return whether a subscriber would see a difference
    boolean follow(Prefix before, Prefix after, @Nullable NightEvent event) {
        var next = event == null ? latest.told(after) : after(before, event);
        if (!next.tellsMoreThan(latest)) {
            return false;
        }
        latest = next;
        unkept = true;
        return true;
    }

    // Most events concern few questions, and leave the very same answer behind: those must cost next to nothing.
    private Progress<S> after(Prefix before, NightEvent event) {
        if (latest.held()) {
            return latest;
        }
        try {
            S answer = question.projection().apply(latest.answer(), event);
            return answer.equals(latest.answer())
                    ? latest
                    : new Progress<>(
                            event.sequence(),
                            event.occurredAt(),
                            null,
                            latest.duplicates(),
                            latest.quarantined(),
                            answer);
        } catch (ImpossibleHistory impossible) {
            return latest.told(before).heldBy(impossible);
        }
    }

    /// It was kept in these bytes.
    void keptAs(byte[] bytes) {
        seal = Seal.of(bytes);
    }

    /// Of the bytes in which it was kept last; 0 when it never was.
    int seal() {
        return seal;
    }

    /// Whether it has changed since this was last asked.
    boolean takeUnkept() {
        boolean was = unkept;
        unkept = false;
        return was;
    }
}
