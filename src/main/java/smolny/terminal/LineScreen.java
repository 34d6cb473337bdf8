package smolny.terminal;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;

/// No terminal, or one that can only print: a line an event, and a line wherever an answer takes a turn.
final class LineScreen implements Screen {

    private final PrintStream out;
    private final Marks marks;
    private @Nullable Sight shown;
    private boolean closed;

    LineScreen(PrintStream out, Marks marks) {
        this.out = out;
        this.marks = marks;
    }

    @Override
    public synchronized void show(List<NightEvent> fresh, Sight sight) {
        if (closed) {
            return;
        }
        var lines = new PlainLines(new Names(sight.run().night()), marks);
        var before = shown;
        var told = before == null ? null : before.last();
        if (before == null) {
            lines.beginning(sight.run()).forEach(out::println);
        }
        for (var event : fresh) {
            lines.event(told, event).forEach(out::println);
            told = event;
        }
        lines.turns(before == null ? Sight.of(sight.run()) : before, sight).forEach(out::println);
        out.flush();
        shown = sight;
    }

    @Override
    public boolean stale() {
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
}
