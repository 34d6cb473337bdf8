package smolny.terminal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jline.terminal.Size;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import smolny.control.Steering;
import smolny.event.NightEvent;
import smolny.topic.RegistryFailure;

/// A terminal: events scroll by, the panel stays below them, and keys steer the player.
final class LiveScreen implements Screen {

    /// As many events as a tall screen can show, to be drawn anew when its size changes.
    private static final int REMEMBERED = 150;

    private final Tty tty;
    private final Page look;
    private final RunningClock clock;
    private final Controls controls;
    private final Frame frame = new Frame();
    private final Deque<NightEvent> remembered = new ArrayDeque<>();

    // All of this is guarded by this object's lock.
    private @Nullable Sight shown;
    private @Nullable Now shownNow;
    private @Nullable NightEvent told;
    private @Nullable String unsent;
    private boolean helping;
    private boolean keyed;
    private boolean closed;

    LiveScreen(Tty tty, Page look, RunningClock clock, Controls controls) {
        this.tty = tty;
        this.look = look;
        this.clock = clock;
        this.controls = controls;
        KeyReader.start(tty.keys(), this::press);
    }

    @Override
    public synchronized void show(List<NightEvent> fresh, Sight sight) {
        if (closed) {
            return;
        }
        boolean anew = tty.resized();
        if (anew) {
            tty.measure();
        }
        var size = tty.size();
        // The last column stays free: a terminal that has filled it is about to wrap, and they differ in what then.
        var page = look.wide(size.getColumns() - 1);
        var names = new Names(sight.run().night());
        var now = clock.show(sight);
        var panel = panel(names, page, sight, unsent == null ? now : now.refused(unsent), size);
        var lines = new ArrayList<AttributedString>();
        if (shown == null) {
            lines.addAll(new Legend(names, page).lines(sight.run()));
        }
        var feed = new Feed(names, page);
        var resumption = sight.resumption();
        if (resumption != null && sight.resumes(shown)) {
            lines.addAll(feed.resumed(sight.run(), resumption));
            remembered.clear();
            told = null;
        }
        for (var event : fresh) {
            lines.addAll(feed.lines(told, event));
            remember(event);
            told = event;
        }
        tty.send(anew ? frame.afresh(latest(feed, size.getRows() - panel.size()), panel) : frame.next(lines, panel));
        shown = sight;
        shownNow = now;
        keyed = false;
    }

    @Override
    public synchronized boolean stale() {
        var sight = shown;
        var now = shownNow;
        return tty.resized() || keyed || (sight != null && now != null && clock.ticked(sight, now));
    }

    @Override
    public boolean stays() {
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        tty.close();
    }

    private List<AttributedString> panel(Names names, Page page, Sight sight, Now now, Size size) {
        int most = Math.max(size.getRows() / 2, 4);
        var help = new Help(page);
        return helping ? help.lines(most) : new Panel(names, page).lines(sight, now, List.of(help.hint()), most);
    }

    /// The lines of the latest events, as many as fit.
    private List<AttributedString> latest(Feed feed, int rows) {
        var lines = new ArrayList<AttributedString>();
        NightEvent before = null;
        for (var event : remembered) {
            lines.addAll(feed.lines(before, event));
            before = event;
        }
        return lines.subList(Math.max(lines.size() - Math.max(rows, 0), 0), lines.size());
    }

    private void remember(NightEvent event) {
        remembered.addLast(event);
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
    }

    private void press(Key key) {
        if (closesHelp()) {
            return;
        }
        if (key.equals(new Key.Sign('q'))) {
            controls.quit().run();
        } else if (key.equals(new Key.Sign('?'))) {
            help();
        } else {
            steer(key);
        }
    }

    private synchronized boolean closesHelp() {
        boolean open = helping;
        helping = false;
        keyed |= open;
        return open;
    }

    private synchronized void help() {
        helping = true;
        keyed = true;
    }

    private void steer(Key key) {
        Sight sight;
        Now now;
        synchronized (this) {
            sight = shown;
            now = shownNow;
            unsent = null;
        }
        if (sight == null || now == null) {
            return;
        }
        // Without the lock: sending may wait for a broker, and the night is to be seen meanwhile.
        for (var order : Orders.of(key, sight, now)) {
            try {
                controls.send().accept(sight.run().id(), Steering.command(order.verb(), order.arguments()));
            } catch (KafkaException | RegistryFailure broken) {
                fail(order.verb() + ": not sent, " + broken.getMessage());
                return;
            }
        }
    }

    private synchronized void fail(String what) {
        unsent = what;
        keyed = true;
    }
}
