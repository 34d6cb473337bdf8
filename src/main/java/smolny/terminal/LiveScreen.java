package smolny.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;

/// A terminal: events scroll by, and the panel stays below them.
final class LiveScreen implements Screen {

    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[0m\u001b[?25h\r\n";

    /// As many events as a tall screen can show, to be drawn anew when its size changes.
    private static final int REMEMBERED = 150;

    private static final String RESIZED = "WINCH";

    private final Terminal terminal;
    private final OutputStream out;
    private final Attributes found;
    private final Page look;
    private final Frame frame = new Frame();
    private final Deque<NightEvent> remembered = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::close, "terminal-restored");
    private final @Nullable Object formerHandler;
    private volatile boolean resized;
    private Size size;
    private @Nullable NightEvent told;
    private boolean begun;
    private boolean closed;

    /// @param out where the terminal's own output goes: when the program is interrupted, JLine may have closed its
    ///     writer already
    LiveScreen(Terminal terminal, OutputStream out, Marks marks, Ink ink) {
        this.terminal = terminal;
        this.out = out;
        this.look = new Page(Page.NARROWEST, marks, ink);
        this.size = terminal.getSize();
        this.found = terminal.getAttributes();
        terminal.setAttributes(silent(found));
        this.formerHandler = Signals.register(RESIZED, () -> resized = true);
        Runtime.getRuntime().addShutdownHook(atExit);
        send(HIDE_CURSOR);
    }

    @Override
    public synchronized void show(List<NightEvent> fresh, Sight sight) {
        if (closed) {
            return;
        }
        boolean anew = resized;
        if (anew) {
            resized = false;
            size = terminal.getSize();
        }
        // The last column stays free: a terminal that has filled it is about to wrap, and they differ in what then.
        var page = look.wide(size.getColumns() - 1);
        var names = new Names(sight.run().night());
        var panel = new Panel(names, page).lines(sight, Math.max(size.getRows() / 2, 4));
        var lines = new ArrayList<AttributedString>();
        if (!begun) {
            begun = true;
            lines.addAll(new Legend(names, page).lines(sight.run()));
        }
        var feed = new Feed(names, page);
        for (var event : fresh) {
            lines.addAll(feed.lines(told, event));
            remember(event);
            told = event;
        }
        send(anew ? frame.afresh(latest(feed, size.getRows() - panel.size()), panel) : frame.next(lines, panel));
    }

    @Override
    public boolean stale() {
        return resized;
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

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        send(SHOW_CURSOR);
        Signals.unregister(RESIZED, formerHandler);
        try {
            terminal.setAttributes(found);
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // The process is ending: hooks stay as they are, and JLine's own may have put the terminal back already.
        }
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal", e);
        }
    }

    // Not JLine's raw mode: that would turn the Ctrl-C which stops everything in order into a mere character.
    private static Attributes silent(Attributes found) {
        var silent = new Attributes(found);
        silent.setLocalFlag(Attributes.LocalFlag.ECHO, false);
        return silent;
    }

    private void send(String text) {
        try {
            out.write(text.getBytes(encoding()));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal", e);
        }
    }

    private Charset encoding() {
        return terminal.encoding();
    }
}
