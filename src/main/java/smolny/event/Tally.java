package smolny.event;

/// Votes on one motion.
///
/// @param abstain abstaining, or siding with neither
public record Tally(int yes, int no, int abstain) {

    /// Nobody has voted.
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally {
        Expect.atLeast("yes", 0, yes);
        Expect.atLeast("no", 0, no);
        Expect.atLeast("abstain", 0, abstain);
    }

    /// All who voted.
    public int votes() {
        return yes + no + abstain;
    }

    /// This tally with more votes counted.
    public Tally plus(Tally more) {
        return new Tally(yes + more.yes, no + more.no, abstain + more.abstain);
    }

    @Override
    public String toString() {
        return yes + " / " + no + " / " + abstain;
    }
}
