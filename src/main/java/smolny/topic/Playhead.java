package smolny.topic;

/// Where a replay stands.
///
/// @param sequence of the last event published; 0 before the first
/// @param nightTime the night's own time there, in milliseconds since 1970-01-01T00:00Z
/// @param rateAsked seconds of the night in one real second; infinite for as fast as possible
/// @param rateReached the same, as measured
/// @param chapter id of the chapter of the night
public record Playhead(
        long sequence, long nightTime, double rateAsked, double rateReached, State state, String chapter) {

    public Playhead {
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence: " + sequence + " (expected: >= 0)");
        }
    }

    /// What the player does.
    public enum State {
        /// It publishes events.
        PLAYING,
        /// It waits for a start or for the next step.
        WAITING,
        /// It was stopped before the end.
        STOPPED,
        /// It has published the last event.
        FINISHED
    }
}
