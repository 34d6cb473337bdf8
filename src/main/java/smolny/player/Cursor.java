package smolny.player;

import smolny.topic.RunDigest;

/// How far a run is in the log.
///
/// @param sequence of its last event; 0 before the first
/// @param digest of the run as far as that event
record Cursor(long sequence, RunDigest digest) {

    static final Cursor START = new Cursor(0, RunDigest.START);

    /// One event further.
    ///
    /// @param value as it stands in the events topic
    Cursor after(byte[] value) {
        return new Cursor(sequence + 1, digest.plus(value));
    }
}
