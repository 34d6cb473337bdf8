package smolny.projection.columns;

/// What a procession does.
public enum Stage {
    FORMING("is forming"),
    UNDER_WAY("is under way"),
    HALTED("is halted"),
    TURNED_BACK("has turned back"),
    ARRIVED("has arrived"),
    /// Its people have fallen in with another.
    DISSOLVED("has dissolved");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    String inWords() {
        return words;
    }
}
