package smolny.scenario;

/// What a night lists under ids of its own, for its events to refer to.
enum Listed {
    PLACE("a place", "places"),
    FACTION("a faction", "factions"),
    PERSON("a person", "people"),
    MOTION("a motion", "motions"),
    PROCESSION("a procession", "processions"),
    NEWS("a piece of news", "news");

    private final String one;
    private final String section;

    Listed(String one, String section) {
        this.one = one;
        this.section = section;
    }

    /// Such as `a motion listed under motions`.
    String expected() {
        return one + " listed under " + section;
    }

    /// The field of the file that lists them.
    String section() {
        return section;
    }
}
