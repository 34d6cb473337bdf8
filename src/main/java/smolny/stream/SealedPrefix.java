package smolny.stream;

import smolny.projection.Prefix;

/// How a run's log stands, and what tells whether all else that is kept of the run belongs to that.
///
/// @param seal of the run when this was kept
record SealedPrefix(Prefix prefix, int seal) {

    /// Nothing is kept of the run.
    static final SealedPrefix NONE = new SealedPrefix(Prefix.START, 0);
}
