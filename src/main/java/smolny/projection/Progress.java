package smolny.projection;

import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;

/// An answer together with what it answers for: a complete prefix of one run.
///
/// @param sequence of the last event folded in; 0 before the first
/// @param asOf when that event happened, in milliseconds since 1970-01-01T00:00Z; 0 before the first
/// @param heldBecause why the answer stands still; null while it is whole
/// @param duplicates events of the run that came again and were ignored
/// @param quarantined records of the run that were no events and were set aside
public record Progress<S>(
        long sequence, long asOf, @Nullable String heldBecause, long duplicates, long quarantined, S answer) {

    /// Before the first event.
    public static <S> Progress<S> start(Projection<S> projection) {
        return new Progress<>(0, 0, null, 0, 0, projection.initial());
    }

    /// Whether the answer stands still.
    public boolean held() {
        return heldBecause != null;
    }

    /// One event further, or held at the last good one when the event cannot be true.
    ///
    /// @param event the one after [#sequence]
    public Progress<S> after(NightEvent event, Projection<S> projection) {
        if (held()) {
            return this;
        }
        try {
            S next = projection.apply(answer, event);
            return new Progress<>(event.sequence(), event.occurredAt(), null, duplicates, quarantined, next);
        } catch (ImpossibleHistory impossible) {
            return heldBy(impossible);
        }
    }

    /// The same answer, held because the event after it cannot be true.
    public Progress<S> heldBy(ImpossibleHistory impossible) {
        return new Progress<>(sequence, asOf, impossible.getMessage(), duplicates, quarantined, answer);
    }

    /// The same answer, told how the log stands: an answer that is whole answers for all of its prefix.
    public Progress<S> told(Prefix prefix) {
        return held()
                ? new Progress<>(sequence, asOf, heldBecause, prefix.duplicates(), prefix.quarantined(), answer)
                : new Progress<>(
                        prefix.sequence(),
                        prefix.asOf(),
                        prefix.heldBecause(),
                        prefix.duplicates(),
                        prefix.quarantined(),
                        answer);
    }

    /// Whether a subscriber would see a difference: another answer, another standing, another count.
    public boolean tellsMoreThan(Progress<S> before) {
        return !answer.equals(before.answer)
                || held() != before.held()
                || duplicates != before.duplicates
                || quarantined != before.quarantined;
    }
}
