package smolny.player;

import smolny.topic.Playhead;

/// What the player tells of itself on the clock topic.
final class Telling {

    /// More often than this nobody can follow, save in a short flurry.
    static final long INTERVAL_NANOS = 50_000_000;

    private static final long FLURRY_NANOS = 20 * INTERVAL_NANOS;

    private final Plan plan;
    private final NightClock clock;
    private final RateReached reached = new RateReached();
    private long free;

    Telling(Plan plan, NightClock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /// Whether another playhead may be told now: twenty a second, and twenty at once after a quiet second.
    boolean mayTell() {
        return free - clock.nanos() <= FLURRY_NANOS;
    }

    /// The playhead now.
    ///
    /// @param sequence of the last event published; 0 before the first
    /// @param nightTime milliseconds since 1970-01-01T00:00Z
    Playhead tell(long sequence, long nightTime, Playhead.State state) {
        long now = clock.nanos();
        free = Math.max(free, now) + INTERVAL_NANOS;
        return new Playhead(
                sequence, nightTime, clock.rate(), reached.at(now, nightTime), state, plan.chapterAt(sequence));
    }

    /// Another rate is asked for from here on.
    void rateChanged() {
        reached.restart();
    }
}
