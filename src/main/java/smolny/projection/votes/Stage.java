package smolny.projection.votes;

/// How far a motion has come.
public enum Stage {
    PROPOSED,
    OPEN,
    CLOSED,
    /// Moved, and never put to the vote.
    NEVER_PUT
}
