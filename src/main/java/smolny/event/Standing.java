package smolny.event;

/// In what right somebody sits in a hall.
public enum Standing {
    /// With a vote.
    MEMBER,
    /// Without one.
    GUEST
}
