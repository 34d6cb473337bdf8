package smolny.event;

/// What a room lets be heard.
public enum Reaction {
    APPLAUSE,
    UPROAR,
    HECKLING,
    BOOING,
    RIFT,
    COLD_SILENCE,
    AGITATION,
    ORDER_RESTORED
}
