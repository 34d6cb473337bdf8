package smolny.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a replay stands, and what became of the latest command to it.
///
/// Between two of these the night's clock goes on from `nightTime` at `rateAsked` while the state is `PLAYING`, and
/// stands still otherwise.
///
/// @param sequence of the last event published; 0 before the first
/// @param nightTime the night's own time there, in milliseconds since 1970-01-01T00:00Z
/// @param rateAsked seconds of the night in one real second; infinite for as fast as possible
/// @param rateReached the same, as measured
/// @param chapter id of the chapter of the night
/// @param until sequence of the last event of this playing
/// @param left milliseconds of the night that are still waited for until then, idle caps counted
/// @param idleCap no wait is longer than this, in milliseconds of the night; null for no such limit
/// @param pausesOn kinds of event, ids of places, or `chapter`: before such events the player pauses by itself
/// @param continues the run that this one continues after going back; null for a run of its own
/// @param continuedBy the run that continues this one; null as long as none does
/// @param command the latest command to this run and what became of it; null before the first
public record Playhead(
        long sequence,
        long nightTime,
        double rateAsked,
        double rateReached,
        State state,
        String chapter,
        long until,
        long left,
        @Nullable Long idleCap,
        List<String> pausesOn,
        @Nullable String continues,
        @Nullable String continuedBy,
        @Nullable CommandOutcome command) {

    public Playhead {
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence: " + sequence + " (expected: >= 0)");
        }
        pausesOn = List.copyOf(pausesOn);
    }

    /// The same with another latest command.
    public Playhead answering(CommandOutcome outcome) {
        return new Playhead(
                sequence,
                nightTime,
                rateAsked,
                rateReached,
                state,
                chapter,
                until,
                left,
                idleCap,
                pausesOn,
                continues,
                continuedBy,
                outcome);
    }

    /// What the player does.
    public enum State {
        /// It publishes events.
        PLAYING,
        /// It waits for a command; the rate is kept.
        PAUSED,
        /// It was stopped before the end.
        STOPPED,
        /// It has published the last event.
        FINISHED
    }
}
