package smolny.player;

import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// One way through a run, from the first event that is not committed to the end, to a stop, or to another run.
///
/// No transaction is open in a wait that is worth the name: an open one would hold up whoever reads the log.
final class Playing {

    /// So short a wait is no time to commit in: that takes about as long, and the next event would come late.
    private static final long SHORT_WAIT_NANOS = 10_000_000;

    /// In a long wait this often shows that the player lives, and the player sees whether it was taken over.
    private static final long BEAT_NANOS = 5_000_000_000L;

    /// What is due this soon after a beat would come late for it.
    private static final long TOO_NEAR_NANOS = 1_000_000_000;

    private final RunRecords records;
    private final Outbox outbox;
    private final Session session;
    private final NightClock clock;
    private final Transport transport;
    private final Commands commands;
    private final Telling telling;
    private Cursor sent;
    private boolean resting;

    /// @param outbox tells how far the run is in the log; the transport stands there
    Playing(Session session, RunRecords records, Outbox outbox) {
        this.session = session;
        this.records = records;
        this.outbox = outbox;
        this.clock = session.clock();
        this.transport = session.transport();
        this.commands = session.commands();
        this.telling = new Telling(transport, clock, records.continues());
        this.sent = outbox.committed();
    }

    /// Plays until the end of the stretch, until the clock is stopped, or until it goes on in another run.
    ///
    /// @return how it goes on; null when it does not
    @Nullable
    Continuation play() {
        announce();
        while (!clock.stopped()) {
            takeOrders();
            if (transport.over()) {
                transport.goRound();
            }
            var departure = transport.heading().departure();
            if (departure != null) {
                return depart(departure);
            }
            if (!transport.over()) {
                goOn();
            } else if (rests()) {
                clock.sleep();
            } else {
                return null;
            }
        }
        if (!resting) {
            end(Playhead.State.STOPPED, null);
        }
        return null;
    }

    private void announce() {
        outbox.send(records.run(Run.Status.PLAYING, transport.until(), null, null));
        resting = false;
    }

    private void takeOrders() {
        for (var order = commands.next(); order != null; order = commands.next()) {
            if (!order.run().equals(records.run())) {
                outbox.send(session.former().turnAway(order));
                outbox.commit();
                continue;
            }
            commands.obey(order);
            if (transport.heading().departure() != null) {
                return;
            }
            tellNews();
        }
    }

    private void goOn() {
        if (resting) {
            announce();
        }
        var event = transport.plan().event(transport.sent() + 1);
        if (transport.lets(event)) {
            publish(event);
        } else {
            await(event);
        }
    }

    private void publish(NightEvent event) {
        byte[] value = records.value(event);
        sent = sent.after(value);
        outbox.sendEvent(records.event(event, value), sent);
        session.onlooker().published(lateness(event));
        if (transport.published(event)) {
            commands.arrived();
            tell();
            tellNews();
        } else if (telling.mayTell()) {
            tell();
        }
    }

    // Whoever hurries has no time to keep.
    private long lateness(NightEvent event) {
        boolean paced = !transport.hurrying() && Double.isFinite(transport.rate());
        return paced ? Math.max(0, clock.nanos() - clock.deadline(event.occurredAt())) : 0;
    }

    private void await(NightEvent event) {
        long comes = transport.passage().waitsUntil(event);
        long due = clock.deadline(comes);
        boolean farOff = due - clock.nanos() > Telling.INTERVAL_NANOS;
        if (telling.hasTurned() || (telling.lags() && farOff)) {
            tell();
        }
        if (due - clock.nanos() > SHORT_WAIT_NANOS) {
            outbox.commit();
        }
        long beat = telling.toldAt() + BEAT_NANOS;
        clock.sleepUntil(comes, due - beat < TOO_NEAR_NANOS ? Long.MAX_VALUE : beat - clock.nanos());
        if (clock.nanos() >= beat && clock.nanos() < due && !clock.stopped()) {
            tell();
            outbox.commit();
        }
    }

    /// @return whether it stays for commands after the last event
    private boolean rests() {
        boolean stays = !transport.plan().manner().leaving();
        if (!resting) {
            end(Playhead.State.FINISHED, null);
            resting = true;
            if (stays) {
                session.onRest().accept(sent);
            }
        }
        return stays;
    }

    private Continuation depart(Standpoint from) {
        var next = session.nextRun().get();
        session.former()
                .add(records.run(), end(transport.over() ? Playhead.State.FINISHED : Playhead.State.STOPPED, next));
        return new Continuation(next, from);
    }

    private Playhead end(Playhead.State state, @Nullable String continuedBy) {
        commands.news().forEach(telling::answer);
        var last = telling.tell(state, continuedBy);
        outbox.send(records.playhead(last));
        session.onlooker().told(last);
        boolean finished = state == Playhead.State.FINISHED;
        outbox.send(records.run(
                finished ? Run.Status.FINISHED : Run.Status.STOPPED,
                transport.until(),
                finished ? sent.digest().hex() : null,
                continuedBy));
        outbox.settle();
        return last;
    }

    private void tellNews() {
        for (var outcome : commands.news()) {
            telling.answer(outcome);
            tell();
            outbox.commit();
        }
    }

    private void tell() {
        var playhead = telling.tell();
        outbox.send(records.playhead(playhead));
        session.onlooker().told(playhead);
    }
}
