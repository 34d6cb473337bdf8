package smolny.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.topic.Playhead;

/// No terminal, or one that can only print: a line an event, and a line wherever an answer takes a turn.
///
/// Where nothing happens for a while, a line says how far the night is, or that the player is missed. The former is
/// also said when the player pauses or goes on.
final class LineScreen implements Screen {

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final PrintStream out;
    private final Marks marks;
    private final RunningClock clock;
    private final LongSupplier nanos;
    private @Nullable Sight shown;
    private @Nullable NightEvent told;
    private long printed;
    private boolean catchingUp;
    private boolean closed;

    /// @param nanos time that only goes forward, in nanoseconds
    LineScreen(PrintStream out, Marks marks, LongSupplier nanos) {
        this.out = out;
        this.marks = marks;
        this.clock = new RunningClock(nanos);
        this.nanos = nanos;
    }

    @Override
    public synchronized void show(List<NightEvent> fresh, Sight sight) {
        if (closed) {
            return;
        }
        var now = clock.show(sight);
        var lines = lines(fresh, sight, now);
        if (!lines.isEmpty()) {
            lines.forEach(out::println);
            out.flush();
            printed = nanos.getAsLong();
        }
    }

    @Override
    public synchronized boolean stale() {
        return !closed && longSilent() && clock.silence() != null;
    }

    @Override
    public boolean stays() {
        return false;
    }

    @Override
    public synchronized void close() {
        var last = shown;
        if (!closed && last != null) {
            new PlainLines(new Names(last.run().night()), marks).summary(last).forEach(out::println);
            out.flush();
        }
        closed = true;
    }

    private List<String> lines(List<NightEvent> fresh, Sight sight, Now now) {
        var plain = new PlainLines(new Names(sight.run().night()), marks);
        var lines = new ArrayList<String>();
        var before = shown;
        shown = sight;
        var resumption = sight.resumption();
        if (before == null) {
            lines.addAll(plain.beginning(sight.run()));
            before = Sight.of(sight.run());
        } else if (resumption != null && sight.resumes(before)) {
            catchingUp = false;
            lines.addAll(plain.resumed(sight.run(), resumption));
            told = null;
            before = sight.withHall(resumption.hall()).withVotes(resumption.votes());
        } else if (catchingUp || !sight.sameRun(before)) {
            catchingUp = true;
            return lines;
        }
        for (var event : fresh) {
            lines.addAll(plain.event(told, event));
            told = event;
        }
        var after = sight.noOlderThan(before);
        lines.addAll(plain.turns(before, after));
        shown = after;
        progress(plain, before, after, now, lines);
        return lines;
    }

    private void progress(PlainLines plain, Sight before, Sight sight, Now now, List<String> lines) {
        var playhead = sight.playhead();
        var earlier = before.playhead();
        if (playhead == null || earlier == null) {
            return;
        }
        boolean atRest = playhead.state() == Playhead.State.STOPPED || playhead.state() == Playhead.State.FINISHED;
        boolean turned = playhead.state() != earlier.state() && !atRest;
        boolean silent = longSilent() && lines.isEmpty();
        if (silent && now.silence() != null) {
            lines.add(plain.waiting(now.silence()));
        } else if (turned || (silent && playhead.state() == Playhead.State.PLAYING)) {
            lines.add(plain.progress(sight, playhead, now));
        }
    }

    private boolean longSilent() {
        return nanos.getAsLong() - printed >= SILENCE_NANOS;
    }
}
