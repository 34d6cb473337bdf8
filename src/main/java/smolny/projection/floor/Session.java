package smolny.projection.floor;

/// Whether an assembly sits.
public enum Session {
    /// No opening is on record; it may sit all the same.
    NOT_OPENED,
    SITTING,
    RECESSED,
    CLOSED
}
