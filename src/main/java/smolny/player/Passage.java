package smolny.player;

import smolny.event.NightEvent;

/// How the night's time goes by while it is played: by the clock, with what an idle cap cuts out of its waits.
///
/// Belongs to the thread that plays.
final class Passage {

    /// Later than this the machine does not keep up, and the clock waits for it: what would come too close together is
    /// kept apart as the night had it. What is less late is caught up with, so that nothing drifts.
    private static final long LATE_NANOS = 250_000_000;

    private final NightClock clock;
    private Timeline timeline;
    private long stoodAt;
    private long cutOut;
    private long turns;

    /// @param begins the night's time where it begins
    Passage(NightClock clock, Timeline timeline, long begins) {
        this.clock = clock;
        this.timeline = timeline;
        this.stoodAt = begins;
    }

    Timeline timeline() {
        return timeline;
    }

    /// Where the night's time last was known without the clock: at an event, or where somebody set it.
    long stoodAt() {
        return stoodAt;
    }

    /// What the night's clock shows.
    ///
    /// @param next when the next event happens: it never goes past one that is not published
    long shown(long next) {
        return waitsForNothing() ? stoodAt : Math.min(clock.now(), next);
    }

    /// Milliseconds of the night that were cut out of waits.
    long cutOut() {
        return cutOut;
    }

    /// A number that is another one whenever the night's clock was set, or is to go at another rate.
    long turns() {
        return turns;
    }

    boolean paused() {
        return clock.paused();
    }

    double rate() {
        return clock.rate();
    }

    /// When the wait for an event ends, in the night's time.
    long waitsUntil(NightEvent event) {
        return stoodAt + timeline.waitFor(event.occurredAt() - stoodAt);
    }

    /// Whether the wait for an event is over. What the cap cuts out of it is left out then, and only then.
    boolean comes(NightEvent event) {
        long waited = waitsUntil(event);
        if (!clock.reached(waited)) {
            return false;
        }
        if (waited < event.occurredAt()) {
            clock.skip(event.occurredAt() - waited);
            cutOut += event.occurredAt() - waited;
        }
        return true;
    }

    /// The night has come to a time by itself. A clock that is too far ahead waits for the machine.
    void came(long nightTime) {
        stoodAt = nightTime;
        if (clock.nanos() - clock.deadline(nightTime) > LATE_NANOS) {
            clock.jump(nightTime);
        }
    }

    /// The night has been taken to a time; its clock is left alone until it stands somewhere.
    void taken(long nightTime) {
        stoodAt = nightTime;
    }

    /// It is a certain time now.
    void stand(long nightTime) {
        turns++;
        stoodAt = nightTime;
        clock.jump(nightTime);
    }

    /// Stops at a time.
    void pause(long nightTime) {
        turns++;
        clock.pause();
        if (clock.now() != nightTime) {
            clock.jump(nightTime);
        }
    }

    void resume() {
        turns++;
        clock.resume();
    }

    void setRate(double rate) {
        turns++;
        if (waitsForNothing()) {
            clock.jump(stoodAt);
        }
        clock.setRate(rate);
    }

    void capIdle(Timeline capped) {
        timeline = capped;
    }

    private boolean waitsForNothing() {
        return clock.rate() == Double.POSITIVE_INFINITY;
    }
}
