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

    Helm(Transport transport) {
        this.transport = transport;
    }

    /// Does what a command asks for. The way there, if there is one, the transport goes by itself.
    ///
    /// @throws IllegalArgumentException naming the value and what was expected; then nothing has changed
    void obey(Command command) {
        switch (VerbReader.read(command)) {
            case Verb.Pause _ -> transport.pause();
            case Verb.Resume _ -> resume();
            case Verb.Rate(var pace) -> transport.setRate(pace.rateOver(length()));
            case Verb.Step(long events) -> step(events);
            case Verb.StepTime(var night) -> stepTime(night.toMillis());
            case Verb.Seek(var moment) -> go(command, placeOf(moment));
            case Verb.Chapter(var id) -> go(command, chapter(id));
            case Verb.OtherChapter(boolean forward) -> go(command, forward ? nextChapter() : previousChapter());
            case Verb.Burst(long events) -> burst(command, after(sum(transport.sent(), events)));
            case Verb.BurstTime(var night) -> burst(command, at(transport.nightTime() + night.toMillis()));
            case Verb.BurstUntil(var moment) ->
                burst(command, moment == null ? after(transport.until()) : placeOf(moment));
            case Verb.Loop(long rounds) -> loop(rounds);
            case Verb.LoopBetween(var from, var until) -> loop(command, from, until);
            case Verb.IdleCap(var cap) -> transport.capIdle(cap);
            case Verb.PauseOn(var what) -> pauseOn(what);
        }
    }

    private void resume() {
        expectMore("resume");
        transport.resume();
    }

    private void step(long events) {
        expectPaused();
        if (events > 0) {
            expectMore("step");
            transport.hurry(after(sum(transport.sent(), events)), false);
        } else if (transport.sent() == 0) {
            throw new CommandRefused("step: " + events + " (expected: forward, no event is published yet)");
        } else {
            transport.depart(after(Math.max(0, transport.sent() + events)));
        }
    }

    private void stepTime(long nightMillis) {
        expectPaused();
        long time = transport.nightTime() + nightMillis;
        if (nightMillis > 0) {
            expectMore("step");
            transport.hurry(at(time), false);
        } else {
            transport.depart(at(time));
        }
    }

    private void go(Command command, Standpoint to) {
        expectWithin(command, to.next());
        if (to.next() <= transport.sent() || to.nightTime() < transport.nightTime()) {
            transport.depart(to);
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
        if (occurredAt(stretch.from()) == occurredAt(last)) {
            throw new CommandRefused(said(command) + " (expected: moments between which time passes)");
        }
        transport.loop(stretch, Verb.Loop.FOREVER);
        if (transport.over()) {
            transport.depart(transport.standingBefore(stretch.from()));
        }
    }

    private void pauseOn(@Nullable String what) {
        if (what == null) {
            transport.pauseOnNothing();
        } else {
            Manner.expectPausable(what, transport.plan().night());
            transport.pauseOn(what);
        }
    }

    private Standpoint chapter(String id) {
        for (var chapter : transport.plan().night().chapters()) {
            if (chapter.id().equals(id)) {
                return transport.standingBefore(chapter.from());
            }
        }
        var ids = transport.plan().night().chapters().stream().map(chapter -> chapter.id());
        throw new CommandRefused("chapter: \"" + id + "\" (expected: one of " + String.join(", ", ids.toList()) + ")");
    }

    private Standpoint nextChapter() {
        for (var chapter : transport.plan().night().chapters()) {
            if (chapter.from() > transport.sent() + 1) {
                return transport.standingBefore(chapter.from());
            }
        }
        throw new CommandRefused("next-chapter: none (expected: not in the last chapter)");
    }

    // Whoever is at the first event of a chapter means the one before; else the way back would end where it began.
    private Standpoint previousChapter() {
        if (transport.sent() == 0) {
            throw new CommandRefused("previous-chapter: none (expected: after the first event)");
        }
        long from = 1;
        for (var chapter : transport.plan().night().chapters()) {
            if (chapter.from() < transport.sent()) {
                from = chapter.from();
            }
        }
        return transport.standingBefore(from);
    }

    private Standpoint placeOf(Moment moment) {
        var night = transport.plan().night();
        return new Standpoint(moment.first(events(), night), moment.begins(events(), night));
    }

    /// Where all events up to a time are published, at that time.
    private Standpoint at(long nightTime) {
        long last = lastUntil(nightTime);
        long latest = occurredAt(transport.until());
        return new Standpoint(last + 1, Math.clamp(nightTime, occurredAt(1), latest));
    }

    /// Right behind an event of the playing; before the first one when the sequence is 0.
    private Standpoint after(long sequence) {
        long last = Math.min(sequence, transport.until());
        return new Standpoint(last + 1, occurredAt(Math.max(1, last)));
    }

    /// Sequence of the last event up to a time, no further than the playing goes.
    private long lastUntil(long nightTime) {
        long last = 0;
        while (last < transport.until() && occurredAt(last + 1) <= nightTime) {
            last++;
        }
        return last;
    }

    private void expectPaused() {
        if (!transport.paused()) {
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
        return transport.timeline().between(bounds.from(), bounds.until());
    }

    private long occurredAt(long sequence) {
        return transport.plan().occurredAt(sequence);
    }

    private List<NightEvent> events() {
        return transport.plan().events();
    }

    // Nobody's number of events may turn round into a negative one.
    private static long sum(long sent, long events) {
        return events > Long.MAX_VALUE - sent ? Long.MAX_VALUE : sent + events;
    }
}
