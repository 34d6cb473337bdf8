package smolny.player;

import smolny.event.NightEvent;

/// How the playing moves through the night: where it stands, what it waits for, where it hurries to, where it stops.
///
/// Knows time and events, not Kafka. Belongs to the thread that plays.
final class Transport {

    private final Passage passage;
    private final Wishes wishes;
    private final Heading heading = new Heading();
    private Plan plan;
    private long rounds;
    private Bounds bounds;
    private long sent;

    Transport(Plan plan, NightClock clock) {
        var manner = plan.manner();
        this.plan = plan;
        this.passage = new Passage(clock, new Timeline(plan.events(), manner.idleCap()), plan.occurredAt(1));
        this.wishes = new Wishes(manner.pausesOn());
        this.rounds = manner.rounds();
        this.bounds = plan.bounds();
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
        wishes.begin();
        heading.begin();
        passage.taken(plan.occurredAt(Math.max(1, sequence)));
        var standpoint = from.next() > sent
                ? from
                : standingBefore(Math.min(sent + 1, plan.events().size()));
        heading.to(standpoint, false);
        var _ = arrives();
    }

    /// What was sent after an event came to nothing: it is published again without waiting, and the way goes on.
    ///
    /// @param sequence of the last event that is in the log
    void fallBack(long sequence) {
        var here = new Standpoint(sent + 1, nightTime());
        sent = sequence;
        heading.backTo(here);
        var _ = arrives();
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

    /// How its time goes by.
    Passage passage() {
        return passage;
    }

    /// Where it pauses by itself.
    Wishes wishes() {
        return wishes;
    }

    /// Where it hurries to, or leaves for.
    Heading heading() {
        return heading;
    }

    boolean over() {
        return sent >= bounds.until();
    }

    /// Whether the next event is published without waiting.
    boolean hurrying() {
        return heading.goal() != null;
    }

    /// Night seconds for one real second as asked for right now.
    double rate() {
        return hurrying() ? Double.POSITIVE_INFINITY : passage.rate();
    }

    /// What the night's clock shows.
    long nightTime() {
        return hurrying() || over() ? passage.stoodAt() : passage.shown(plan.occurredAt(sent + 1));
    }

    /// The same without what was cut out of waits, in milliseconds of the night since anywhere.
    long playedTime() {
        return nightTime() - passage.cutOut();
    }

    /// Milliseconds of the night that are still waited for.
    long left() {
        return passage.timeline().left(sent + 1, nightTime(), bounds.until());
    }

    /// Whether an event may be published now; if not, its time has not come, or the night is paused before it.
    boolean lets(NightEvent event) {
        if (!hurrying() && !passage.comes(event)) {
            return false;
        }
        return !heading.heeds() || !pausesBefore(event);
    }

    private boolean pausesBefore(NightEvent event) {
        if (!wishes.hold(event, plan)) {
            return false;
        }
        heading.arrived();
        passage.pause(event.occurredAt());
        passage.taken(event.occurredAt());
        return true;
    }

    /// An event was published.
    ///
    /// @return whether this is where it was hurrying to
    boolean published(NightEvent event) {
        sent = event.sequence();
        if (!hurrying()) {
            passage.came(event.occurredAt());
            return false;
        }
        passage.taken(event.occurredAt());
        return arrives();
    }

    /// Publishes what lies before a place without waiting, and stands there.
    ///
    /// @param heeding whether it pauses on the way where a pause is wished for
    void hurry(Standpoint to, boolean heeding) {
        passage.taken(nightTime());
        heading.to(to, heeding);
        var _ = arrives();
    }

    private boolean arrives() {
        var goal = heading.goal();
        if (goal == null || sent + 1 < goal.next()) {
            return false;
        }
        heading.arrived();
        passage.stand(goal.nightTime());
        return true;
    }

    /// Stops wherever it is.
    void pause() {
        long here = nightTime();
        heading.stopped();
        passage.pause(here);
    }

    /// Another stretch to be played, and how often.
    void loop(Bounds stretch, long times) {
        long here = nightTime();
        bounds = stretch;
        rounds = times;
        // Neither does the end come nearer than the night has come, nor has the night gone on behind its end.
        passage.stand(here);
    }

    /// At the end of the stretch: goes round once more if that is wished for.
    void goRound() {
        if (rounds > 1) {
            rounds = rounds == Manner.FOREVER ? rounds : rounds - 1;
            heading.away(standingBefore(bounds.from()));
        }
    }

    /// Where the event with this sequence comes next, at its own time.
    Standpoint standingBefore(long sequence) {
        return new Standpoint(sequence, plan.occurredAt(sequence));
    }
}
