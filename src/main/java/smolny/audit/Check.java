package smolny.audit;

/// One thing that was to hold, and whether it did.
///
/// @param about what was looked at: `order`, `digest`, or the name of a question
/// @param finding what was found, or the first difference
public record Check(String about, boolean holds, String finding) {

    static Check held(String about, String finding) {
        return new Check(about, true, finding);
    }

    static Check broken(String about, String finding) {
        return new Check(about, false, finding);
    }
}
