package smolny.oracle;

import java.nio.ByteBuffer;

/// An event that was to be published.
///
/// @param value as it is to stand in the log
public record Sent(long sequence, ByteBuffer value, Outcome outcome) {

    /// What the publisher knows of it.
    public enum Outcome {
        /// Its transaction is committed: it must be there.
        COMMITTED,
        /// Its transaction was aborted: it must not be there.
        ABORTED,
        /// Nobody was told, as after a kill: it may be there or not.
        UNKNOWN
    }
}
