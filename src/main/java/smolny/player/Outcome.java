package smolny.player;

/// How the playing ended.
///
/// @param run the last one that was played
/// @param sequence of the last event known to be committed; 0 when there is none
/// @param digest of the run as far as that event, in hexadecimal digits
public record Outcome(String run, Ending ending, long sequence, String digest) {

    /// Why it ended.
    public enum Ending {
        /// The last event is in the log.
        FINISHED,
        /// Somebody asked it to stop. The run can be taken up again.
        STOPPED,
        /// Another player publishes this run now. To start again would only drive that one out in turn.
        TAKEN_OVER
    }
}
