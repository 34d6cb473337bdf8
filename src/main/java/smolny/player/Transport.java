package smolny.player;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;

/// How the playing moves through the night: where it stands, what it waits for, where it hurries to, where it stops.
///
/// Knows time and events, not Kafka. Belongs to the thread that plays.
final class Transport {

    /// Later than this the machine does not keep up, and the clock waits for it: what would come too close together is
    /// kept apart as the night had it. What is less late is caught up with, so that nothing drifts.
    private static final long LATE_NANOS = 250_000_000;

    /// @param heeding whether it pauses on the way where a pause is wished for
    private record Goal(Standpoint to, boolean heeding) {}

    private final NightClock clock;
    private final Set<String> pausesOn;
    private Plan plan;
    private Timeline timeline;
    private long rounds;
    private Bounds bounds;
    private long sent;
    private long stoodAt;
    private long letPast;
    private long way;
    private long cutOut;
    private long turns;
    private @Nullable Goal goal;
    private @Nullable Standpoint departure;

    Transport(Plan plan, NightClock clock) {
        var manner = plan.manner();
        this.clock = clock;
        this.plan = plan;
        this.timeline = new Timeline(plan.events(), manner.idleCap());
        this.pausesOn = new TreeSet<>(manner.pausesOn());
        this.rounds = manner.rounds();
        this.bounds = plan.bounds();
        this.stoodAt = plan.occurredAt(1);
        if (manner.startPaused()) {
            clock.pause();
        }
    }

    /// A run begins, or goes on.
    ///
    /// @param sequence of its last event in the log; 0 for none
    /// @param from where it is to be played from; what the log has already is not published again
    void begin(Plan run, long sequence, Standpoint from) {
        plan = run;
        sent = sequence;
        letPast = 0;
        departure = null;
        stoodAt = plan.occurredAt(Math.max(1, sequence));
        var standpoint = from.next() > sent
                ? from
                : standingBefore(Math.min(sent + 1, plan.events().size()));
        var _ = headFor(standpoint, false);
    }

    /// What was sent after an event came to nothing: it is published again without waiting, and the way goes on.
    ///
    /// @param sequence of the last event that is in the log
    void fallBack(long sequence) {
        var here = new Standpoint(sent + 1, nightTime());
        sent = sequence;
        if (goal == null) {
            goal = new Goal(here, false);
        }
        var _ = arrives(goal.to());
    }

    /// Sequence of the last event that was published.
    long sent() {
        return sent;
    }

    /// Sequence of the last event of this playing.
    long until() {
        return bounds.until();
    }

    Bounds bounds() {
        return bounds;
    }

    Plan plan() {
        return plan;
    }

    Timeline timeline() {
        return timeline;
    }

    List<String> pausesOn() {
        return List.copyOf(pausesOn);
    }

    boolean paused() {
        return clock.paused();
    }

    boolean over() {
        return sent >= bounds.until();
    }

    /// Whether the next event is published without waiting.
    boolean hurrying() {
        return goal != null;
    }

    /// A number that is another one whenever it is sent somewhere else, or is kept from going on.
    long way() {
        return way;
    }

    /// A number that is another one whenever the night's clock was set, or is to go at another rate.
    long turns() {
        return turns;
    }

    /// Night seconds for one real second as asked for right now.
    double rate() {
        return hurrying() ? Double.POSITIVE_INFINITY : clock.rate();
    }

    /// What the night's clock shows.
    long nightTime() {
        if (hurrying() || clock.rate() == Double.POSITIVE_INFINITY) {
            return stoodAt;
        }
        // Never past an event that is not published.
        return over() ? stoodAt : Math.min(clock.now(), occurredAt(sent + 1));
    }

    /// The same without what was cut out of waits, in milliseconds of the night since anywhere.
    long playedTime() {
        return nightTime() - cutOut;
    }

    /// Milliseconds of the night that are still waited for.
    long left() {
        return timeline.left(sent + 1, nightTime(), bounds.until());
    }

    /// When the wait for an event ends, in the night's time.
    long waitsUntil(NightEvent event) {
        return stoodAt + timeline.waitFor(event.occurredAt() - stoodAt);
    }

    /// Whether an event may be published now; if not, its time has not come, or the night is paused before it.
    boolean lets(NightEvent event) {
        if (goal == null) {
            long waited = waitsUntil(event);
            if (!clock.reached(waited)) {
                return false;
            }
            if (waited < event.occurredAt()) {
                clock.skip(event.occurredAt() - waited);
                cutOut += event.occurredAt() - waited;
            }
        }
        return (goal != null && !goal.heeding()) || !pausesBefore(event);
    }

    private boolean pausesBefore(NightEvent event) {
        if (letPast == event.sequence() || !isWished(event)) {
            return false;
        }
        letPast = event.sequence();
        goal = null;
        clock.pause();
        stand(event.occurredAt());
        return true;
    }

    private boolean isWished(NightEvent event) {
        return pausesOn.contains(event.happening().kind().word())
                || pausesOn.contains(event.place())
                || (pausesOn.contains(Manner.CHAPTER) && plan.opensChapter(event.sequence()));
    }

    /// An event was published.
    ///
    /// @return whether this is where it was hurrying to
    boolean published(NightEvent event) {
        sent = event.sequence();
        stoodAt = event.occurredAt();
        if (goal == null) {
            if (clock.nanos() - clock.deadline(stoodAt) > LATE_NANOS) {
                clock.jump(stoodAt);
            }
            return false;
        }
        return arrives(goal.to());
    }

    /// Publishes what lies before a place without waiting, and stands there.
    ///
    /// @param heeding whether it pauses on the way where a pause is wished for
    void hurry(Standpoint to, boolean heeding) {
        stoodAt = nightTime();
        var _ = headFor(to, heeding);
    }

    private boolean headFor(Standpoint to, boolean heeding) {
        way++;
        goal = new Goal(to, heeding);
        return arrives(to);
    }

    private boolean arrives(Standpoint to) {
        if (sent + 1 < to.next()) {
            return false;
        }
        goal = null;
        stand(to.nightTime());
        return true;
    }

    /// Stops wherever it is.
    void pause() {
        long here = nightTime();
        way++;
        turns++;
        goal = null;
        clock.pause();
        if (clock.now() != here) {
            clock.jump(here);
        }
    }

    void resume() {
        turns++;
        clock.resume();
    }

    void setRate(double rate) {
        turns++;
        if (clock.rate() == Double.POSITIVE_INFINITY) {
            clock.jump(stoodAt);
        }
        clock.setRate(rate);
    }

    void capIdle(@Nullable Duration cap) {
        timeline = new Timeline(plan.events(), cap);
    }

    void pauseOn(String what) {
        pausesOn.add(what);
    }

    void pauseOnNothing() {
        pausesOn.clear();
    }

    /// Another stretch to be played, and how often.
    void loop(Bounds stretch, long times) {
        long here = nightTime();
        bounds = stretch;
        rounds = times;
        // Neither does the end come nearer than the night has come, nor has the night gone on behind its end.
        stand(here);
    }

    /// Leaves this run for another, which is to be played from an earlier place.
    void depart(Standpoint to) {
        way++;
        goal = null;
        departure = to;
    }

    /// Where the run that continues this one is to be played from; null as long as this one goes on.
    @Nullable
    Standpoint departure() {
        return departure;
    }

    /// At the end of the stretch: goes round once more if that is wished for.
    void goRound() {
        if (rounds > 1) {
            rounds = rounds == Manner.FOREVER ? rounds : rounds - 1;
            depart(standingBefore(bounds.from()));
        }
    }

    /// Where the event with this sequence comes next, at its own time.
    Standpoint standingBefore(long sequence) {
        return new Standpoint(sequence, occurredAt(sequence));
    }

    private long occurredAt(long sequence) {
        return plan.occurredAt(sequence);
    }

    private void stand(long nightTime) {
        turns++;
        stoodAt = nightTime;
        clock.jump(nightTime);
    }
}
