package smolny.event;

/// How well a fact, a figure or a minute is known.
public enum Certainty {
    /// A source states it.
    ATTESTED,
    /// A source gives it roughly.
    APPROXIMATE,
    /// It follows from the sources, though none states it.
    INFERRED,
    /// Nobody attested it: chosen so that the sums close. Marked wherever it is shown.
    ILLUSTRATIVE
}
