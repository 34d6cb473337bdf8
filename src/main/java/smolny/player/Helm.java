package smolny.player;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Moment;
import smolny.event.NightEvent;
import smolny.topic.Command;

/// Turns what somebody asks for into movements of the transport, or refuses it.
///
/// A run never goes back: whatever leads to an earlier place departs from the run.
final class Helm {

    private final Transport transport;
    private final Places places;

    Helm(Transport transport) {
        this.transport = transport;
        this.places = new Places(transport);
    }

    /// Does what a command asks for. The way there, if there is one, the transport goes by itself.
    ///
    /// @throws IllegalArgumentException naming the value and what was expected; then nothing has changed
    void obey(Command command) {
        switch (VerbReader.read(command)) {
            case Verb.Pause _ -> transport.pause();
            case Verb.Resume _ -> resume();
            case Verb.Rate(var pace) -> transport.passage().setRate(pace.rateOver(length()));
            case Verb.Step(long events) -> step(events);
            case Verb.StepTime(var night) -> stepTime(night.toMillis());
            case Verb.Seek(var moment) -> go(command, places.of(moment));
            case Verb.Chapter(var id) -> go(command, places.chapter(id));
            case Verb.OtherChapter(boolean forward) ->
                go(command, forward ? places.nextChapter() : places.previousChapter());
            case Verb.Burst(long events) -> burst(command, places.after(sum(transport.sent(), events)));
            case Verb.BurstTime(var night) -> burst(command, places.at(transport.nightTime() + night.toMillis()));
            case Verb.BurstUntil(var moment) ->
                burst(command, moment == null ? places.after(transport.until()) : places.of(moment));
            case Verb.Loop(long rounds) -> loop(rounds);
            case Verb.LoopBetween(var from, var until) -> loop(command, from, until);
            case Verb.IdleCap(var cap) -> transport.passage().capIdle(new Timeline(events(), cap));
            case Verb.PauseOn(var what) -> pauseOn(what);
        }
    }

    private void resume() {
        expectMore("resume");
        transport.passage().resume();
    }

    private void step(long events) {
        expectPaused();
        if (events > 0) {
            expectMore("step");
            transport.hurry(places.after(sum(transport.sent(), events)), false);
        } else if (transport.sent() == 0) {
            throw new CommandRefused("step: " + events + " (expected: forward, no event is published yet)");
        } else {
            transport.heading().away(places.after(Math.max(0, transport.sent() + events)));
        }
    }

    private void stepTime(long nightMillis) {
        expectPaused();
        long time = transport.nightTime() + nightMillis;
        if (nightMillis > 0) {
            expectMore("step");
            transport.hurry(places.at(time), false);
        } else {
            transport.heading().away(places.at(time));
        }
    }

    private void go(Command command, Standpoint to) {
        expectWithin(command, to.next());
        if (to.next() <= transport.sent() || to.nightTime() < transport.nightTime()) {
            transport.heading().away(to);
        } else {
            transport.hurry(to, false);
        }
    }

    private void burst(Command command, Standpoint to) {
        expectMore("burst");
        expectWithin(command, to.next() - 1);
        if (to.next() <= transport.sent()) {
            throw new CommandRefused(
                    said(command) + " (expected: later than event " + transport.sent() + ", where the night is)");
        }
        transport.hurry(to, true);
    }

    private void loop(long rounds) {
        transport.loop(transport.plan().bounds(), rounds);
    }

    private void loop(Command command, Moment from, Moment until) {
        var night = transport.plan().night();
        long last = until.last(events(), night);
        expectWithin(command, last);
        var stretch = new Bounds(from.first(events(), night), last);
        if (transport.plan().occurredAt(stretch.from()) == transport.plan().occurredAt(last)) {
            throw new CommandRefused(said(command) + " (expected: moments between which time passes)");
        }
        transport.loop(stretch, Verb.Loop.FOREVER);
        if (transport.over()) {
            transport.heading().away(transport.standingBefore(stretch.from()));
        }
    }

    private void pauseOn(@Nullable String what) {
        if (what == null) {
            transport.wishes().clear();
        } else {
            Manner.expectPausable(what, transport.plan().night());
            transport.wishes().add(what);
        }
    }

    private void expectPaused() {
        if (!transport.passage().paused()) {
            throw new CommandRefused("step: the night is playing (expected: paused)");
        }
    }

    private void expectMore(String verb) {
        if (transport.over()) {
            throw new CommandRefused(verb + ": the night is over (expected: an event that is left)");
        }
    }

    private void expectWithin(Command command, long sequence) {
        if (sequence > transport.until()) {
            throw new CommandRefused(
                    said(command) + " (expected: event " + transport.until() + " or earlier, where this playing ends)");
        }
    }

    private static String said(Command command) {
        var words = command.arguments();
        return words.isEmpty() ? command.verb() : command.verb() + ": " + String.join(" ", words);
    }

    private long length() {
        var bounds = transport.bounds();
        return transport.passage().timeline().between(bounds.from(), bounds.until());
    }

    private List<NightEvent> events() {
        return transport.plan().events();
    }

    // Nobody's number of events may turn round into a negative one.
    private static long sum(long sent, long events) {
        return events > Long.MAX_VALUE - sent ? Long.MAX_VALUE : sent + events;
    }
}
