package smolny.topic;

import org.jspecify.annotations.Nullable;
import smolny.event.Night;

/// One replay of a night: what is played, and how far it is.
///
/// @param id the run id: the key of all its events
/// @param night what is played
/// @param scenarioDigest SHA-256 of what the scenario says, in hexadecimal digits; its layout does not matter
/// @param parent the run this one was forked from; null when it is no fork
/// @param forkPoint sequence of the last event shared with the parent; null when it is no fork
/// @param mode how it is played, for people to read
/// @param firstSequence sequence of the first event published
/// @param lastSequence sequence of the last event the run will have, so far as known
/// @param recordedAt when this record was written, in milliseconds since 1970-01-01T00:00Z: wall-clock time
/// @param digest the run's digest over all its events; null until it is finished
/// @param continues the run that this one continues, which had come further; null for a run of its own
/// @param continuedBy the run that continues this one; null as long as none does
public record Run(
        String id,
        Night night,
        String scenarioDigest,
        @Nullable String parent,
        @Nullable Long forkPoint,
        String mode,
        long firstSequence,
        long lastSequence,
        Status status,
        long recordedAt,
        @Nullable String digest,
        @Nullable String continues,
        @Nullable String continuedBy) {

    public Run {
        if (id.isBlank()) {
            throw new IllegalArgumentException("run: \"" + id + "\" (expected: some text)");
        }
        if ((parent == null) != (forkPoint == null)) {
            throw new IllegalArgumentException(
                    "parent: " + parent + ", forkPoint: " + forkPoint + " (expected: both or neither)");
        }
    }

    /// How far a run is.
    public enum Status {
        /// Events are being published.
        PLAYING,
        /// Somebody stopped it before the end.
        STOPPED,
        /// The last event is in the log.
        FINISHED
    }
}
