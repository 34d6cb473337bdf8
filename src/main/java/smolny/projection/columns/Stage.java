package smolny.projection.columns;

/// What a procession does.
public enum Stage {
    FORMING,
    UNDER_WAY,
    HALTED,
    TURNED_BACK,
    ARRIVED,
    /// Its people have fallen in with another.
    DISSOLVED
}
