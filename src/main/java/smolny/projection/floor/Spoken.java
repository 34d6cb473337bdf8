package smolny.projection.floor;

/// Speaking time.
///
/// @param turns how many times the floor was taken and yielded
/// @param millis how long altogether
public record Spoken(int turns, long millis) {

    static final Spoken NEVER = new Spoken(0, 0);

    Spoken plus(long more) {
        return new Spoken(turns + 1, millis + more);
    }
}
