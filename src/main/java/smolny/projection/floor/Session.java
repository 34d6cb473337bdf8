package smolny.projection.floor;

/// Whether an assembly sits.
public enum Session {
    /// No opening is on record; it may sit all the same.
    NOT_OPENED("was never opened"),
    SITTING("is open"),
    RECESSED("is in recess"),
    CLOSED("is closed");

    private final String words;

    Session(String words) {
        this.words = words;
    }

    String inWords() {
        return words;
    }
}
