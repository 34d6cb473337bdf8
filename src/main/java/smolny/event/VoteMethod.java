package smolny.event;

/// How a vote is taken.
public enum VoteMethod {
    SHOW_OF_HANDS,
    ROLL_CALL,
    /// Inside one party, not in the sitting.
    CAUCUS,
    OATH
}
