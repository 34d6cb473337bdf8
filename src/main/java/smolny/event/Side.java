package smolny.event;

/// Who makes a move in a stand-off.
public enum Side {
    MARCH,
    CORDON,
    BOTH
}
