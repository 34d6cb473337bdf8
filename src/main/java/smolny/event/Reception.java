package smolny.event;

/// How a room took something.
///
/// @param intensity 1 (a murmur) to 5 (a storm); always illustrative, nobody measured it
public record Reception(Reaction reaction, int intensity) {

    public Reception {
        Expect.within("intensity", 1, 5, intensity);
    }
}
