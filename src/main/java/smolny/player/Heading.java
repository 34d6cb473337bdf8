package smolny.player;

import org.jspecify.annotations.Nullable;

/// Where the playing hurries to, or which place it has left this run for; neither while it simply goes on.
final class Heading {

    private @Nullable Standpoint goal;
    private @Nullable Standpoint departure;
    private boolean heeding;
    private long way;

    /// A run begins: nothing is left yet.
    void begin() {
        departure = null;
    }

    /// It hurries to a place.
    ///
    /// @param heeds whether it pauses on the way where a pause is wished for
    void to(Standpoint place, boolean heeds) {
        way++;
        goal = place;
        heeding = heeds;
    }

    /// It hurries back to where it stood, unless it is hurrying anyway.
    void backTo(Standpoint place) {
        if (goal == null) {
            goal = place;
            heeding = false;
        }
    }

    /// It stands, by itself or because it has arrived, and goes on from there.
    void arrived() {
        goal = null;
    }

    /// It stands because somebody wants it to.
    void stopped() {
        way++;
        goal = null;
    }

    /// It leaves this run for another, which is to be played from an earlier place.
    void away(Standpoint place) {
        way++;
        goal = null;
        departure = place;
    }

    /// Where it hurries to; null when the next event waits for its time.
    @Nullable
    Standpoint goal() {
        return goal;
    }

    /// Where the run that continues this one is to be played from; null as long as this one goes on.
    @Nullable
    Standpoint departure() {
        return departure;
    }

    /// Whether it pauses where a pause is wished for.
    boolean heeds() {
        return goal == null || heeding;
    }

    /// A number that is another one whenever it is sent somewhere else, or is kept from going on.
    long way() {
        return way;
    }
}
