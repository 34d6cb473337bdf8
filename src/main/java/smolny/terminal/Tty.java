package smolny.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.Signals;

/// A terminal while it shows a night: keys come one by one and are not echoed, the cursor is hidden.
///
/// It is left as it was found, however the program ends, short of `kill -9`.
final class Tty implements AutoCloseable {

    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[0m\u001b[?25h\r\n";
    private static final String RESIZED = "WINCH";

    /// Signals that end a program, with their numbers.
    private static final Map<String, Integer> ENDING = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    private final Terminal terminal;
    private final OutputStream out;
    private final Attributes found;
    private final Thread atExit = new Thread(this::close, "terminal-restored");
    private final Map<String, Object> formerHandlers = new HashMap<>();
    private volatile boolean resized;
    private Size size;
    private boolean closed;

    /// @param out where the terminal's own output goes: when the program is interrupted, JLine may have closed its
    ///     writer already
    Tty(Terminal terminal, OutputStream out) {
        this.terminal = terminal;
        this.out = out;
        this.size = terminal.getSize();
        this.found = terminal.getAttributes();
        terminal.setAttributes(keyByKey(found));
        on(RESIZED, () -> resized = true);
        ENDING.forEach((signal, number) -> on(signal, () -> {
            close();
            System.exit(128 + number);
        }));
        Runtime.getRuntime().addShutdownHook(atExit);
        send(HIDE_CURSOR);
    }

    /// What is pressed; fails with an `IOException` once this is closed.
    NonBlockingReader keys() {
        return terminal.reader();
    }

    /// As last measured.
    Size size() {
        return size;
    }

    /// Whether the size has changed since.
    boolean resized() {
        return resized;
    }

    void measure() {
        resized = false;
        size = terminal.getSize();
    }

    /// Nothing is sent any more once this is closed.
    ///
    /// @throws UncheckedIOException when the terminal is gone
    synchronized void send(String text) {
        if (closed) {
            return;
        }
        try {
            out.write(text.getBytes(terminal.encoding()));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal", e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        send(SHOW_CURSOR);
        closed = true;
        formerHandlers.forEach(Signals::unregister);
        try {
            // JLine does this too, but only after it has closed the input, when nothing can be set any more.
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

    // What JLine does when the program ends comes too late: it closes the input first, and then nothing can be set any
    // more. So a signal puts the terminal back before it ends the program, as it would have without us.
    private void on(String signal, Runnable handler) {
        var former = Signals.register(signal, handler);
        if (former != null) {
            formerHandlers.put(signal, former);
        }
    }

    // Not JLine's raw mode: that would turn the Ctrl-C which stops everything in order into a mere character.
    private static Attributes keyByKey(Attributes found) {
        var attributes = new Attributes(found);
        attributes.setLocalFlag(Attributes.LocalFlag.ECHO, false);
        attributes.setLocalFlag(Attributes.LocalFlag.ICANON, false);
        attributes.setControlChar(Attributes.ControlChar.VMIN, 1);
        attributes.setControlChar(Attributes.ControlChar.VTIME, 0);
        return attributes;
    }
}
