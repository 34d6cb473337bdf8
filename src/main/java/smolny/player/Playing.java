package smolny.player;

import smolny.event.NightEvent;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// One way through the night, from the first event that is not committed to the last or to a stop.
///
/// No transaction is open while it waits: an open one would hold up whoever reads the log.
final class Playing {

    /// While events are due back to back, transactions are cut by time: a commit costs the same for one event or many.
    private static final long TRANSACTION_NANOS = 50_000_000;

    /// In a long wait this often shows that the player lives, and the player sees whether it was taken over.
    private static final long BEAT_NANOS = 5_000_000_000L;

    /// What is due this soon after a beat would come late for it.
    private static final long TOO_NEAR_NANOS = 1_000_000_000;

    private final Plan plan;
    private final RunRecords records;
    private final RunWriter writer;
    private final NightClock clock;
    private final Telling telling;
    private final long first;
    private Cursor committed;
    private Cursor sent;
    private long told;
    private long nightTime;

    Playing(Plan plan, RunRecords records, RunWriter writer, NightClock clock, Cursor committed) {
        this.plan = plan;
        this.records = records;
        this.writer = writer;
        this.clock = clock;
        this.telling = new Telling(plan, clock);
        this.first = committed.sequence() + 1;
        this.committed = committed;
        this.sent = committed;
        this.told = committed.sequence();
        this.nightTime = plan.event(Math.max(1, committed.sequence())).occurredAt();
    }

    /// Plays until the end of the plan or until the clock is stopped.
    void play() {
        writer.send(records.run(Run.Status.PLAYING, null));
        while (sent.sequence() < plan.until()) {
            var event = plan.event(sent.sequence() + 1);
            if (event.sequence() == first || event.sequence() == plan.bounds().from()) {
                setOut(event);
            }
            if (!comesFor(event)) {
                end(Playhead.State.STOPPED, Run.Status.STOPPED);
                return;
            }
            publish(event);
        }
        end(Playhead.State.FINISHED, Run.Status.FINISHED);
    }

    Cursor committed() {
        return committed;
    }

    private void setOut(NightEvent event) {
        boolean before = event.sequence() < plan.bounds().from();
        clock.set(event.occurredAt(), before ? Double.POSITIVE_INFINITY : plan.rate());
        telling.rateChanged();
    }

    /// Waits for the event's time.
    ///
    /// @return false when stopped before it
    private boolean comesFor(NightEvent event) {
        long due = clock.deadline(event.occurredAt());
        if (clock.nanos() < due) {
            if (told < sent.sequence() && due - clock.nanos() > Telling.INTERVAL_NANOS) {
                tell(Playhead.State.PLAYING);
            }
            commit();
        }
        while (clock.nanos() < due && !clock.stopped()) {
            long beat = clock.nanos() + BEAT_NANOS;
            boolean whole = due - beat < TOO_NEAR_NANOS;
            clock.sleepUntil(whole ? due : beat);
            nightTime = clock.now();
            if (!whole && !clock.stopped()) {
                tell(Playhead.State.PLAYING);
                commit();
            }
        }
        return !clock.stopped();
    }

    private void publish(NightEvent event) {
        byte[] value = records.value(event);
        writer.send(records.event(event, value));
        sent = sent.after(value);
        nightTime = event.occurredAt();
        if (telling.mayTell()) {
            tell(Playhead.State.PLAYING);
        }
        if (writer.openForNanos() >= TRANSACTION_NANOS) {
            commit();
        }
    }

    private void tell(Playhead.State state) {
        writer.send(records.playhead(telling.tell(sent.sequence(), nightTime, state)));
        told = sent.sequence();
    }

    private void end(Playhead.State state, Run.Status status) {
        tell(state);
        boolean finished = status == Run.Status.FINISHED;
        writer.send(records.run(status, finished ? sent.digest().hex() : null));
        commit();
    }

    private void commit() {
        writer.commit();
        committed = sent;
    }
}
