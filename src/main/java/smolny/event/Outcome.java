package smolny.event;

/// How a vote ended.
public enum Outcome {
    ADOPTED,
    ADOPTED_UNANIMOUSLY,
    REJECTED
}
