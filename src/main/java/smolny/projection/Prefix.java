package smolny.projection;

import org.jspecify.annotations.Nullable;

/// How far one run's log has been read without a hole, and whether what follows can be believed.
///
/// Nothing is ever answered beyond a hole: a gap or a contradiction holds the run where it was last whole.
///
/// @param sequence of the last good event; 0 before the first
/// @param asOf when that event happened, in milliseconds since 1970-01-01T00:00Z; 0 before the first
/// @param duplicates events that came again, exactly as they were
/// @param quarantined records under this run's key that are no events
/// @param heldBecause why nothing further is read; null while the run is whole
public record Prefix(
        long sequence,
        long asOf,
        long duplicates,
        long quarantined,
        @Nullable String heldBecause) {

    /// Before the first event.
    public static final Prefix START = new Prefix(0, 0, 0, 0, null);

    /// Whether reading has stopped for good.
    public boolean held() {
        return heldBecause != null;
    }

    /// Whether this is the event that comes next.
    public boolean expects(long next) {
        return !held() && next == sequence + 1;
    }

    /// One good event further.
    ///
    /// @param occurredAt when it happened
    public Prefix advanced(long occurredAt) {
        return new Prefix(sequence + 1, occurredAt, duplicates, quarantined, heldBecause);
    }

    /// A record that is no event was set aside.
    public Prefix quarantinedOne() {
        return new Prefix(sequence, asOf, duplicates, quarantined + 1, heldBecause);
    }

    /// An event other than the expected one has come.
    ///
    /// @param same whether it equals the one that stands at its sequence already; only asked of a repeated sequence
    public Prefix surprisedBy(long found, boolean same) {
        if (found <= sequence) {
            return same
                    ? new Prefix(sequence, asOf, duplicates + 1, quarantined, heldBecause)
                    : heldFor("event " + found + " came again with other content");
        }
        return heldFor("event " + (sequence + 1) + " is missing: " + found + " came after " + sequence);
    }

    private Prefix heldFor(String reason) {
        return held() ? this : new Prefix(sequence, asOf, duplicates, quarantined, reason);
    }
}
