package smolny.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/// Finds out what standard output can show.
final class Screens {

    private static final int SIXTEEN_COLOURS_AT_LEAST = 8;

    /// For lines that nobody's terminal will wrap.
    private static final int WIDE_ENOUGH = 100;

    private Screens() {}

    /// The screen for standard output: a live one where it is a terminal that can move its cursor, plain lines where
    /// not.
    ///
    /// @param environment of the process: `NO_COLOR` is heeded
    /// @param coloured whether the user wants colour at all
    /// @param controls what the keys of a live screen do
    static Screen onStandardOutput(Map<String, String> environment, boolean coloured, Controls controls) {
        if (!onTerminal()) {
            return lines(System.out);
        }
        var terminal = terminal();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            close(terminal);
            return lines(System.out);
        }
        boolean noColour = !coloured
                || !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || colours(terminal) < SIXTEEN_COLOURS_AT_LEAST;
        return new LiveScreen(
                new Tty(terminal, new FileOutputStream(FileDescriptor.out)),
                new Page(Page.NARROWEST, marks(terminal.encoding()), noColour ? Ink.COLOURLESS : Ink.COLOURED),
                new RunningClock(System::nanoTime),
                controls);
    }

    /// For plain text as wide as standard output, with marks that its encoding can carry.
    static Page page() {
        return new Page(columns(), marks(System.out.charset()), Ink.PLAIN);
    }

    private static int columns() {
        if (!onTerminal()) {
            return WIDE_ENOUGH;
        }
        var terminal = terminal();
        int columns = terminal.getSize().getColumns();
        close(terminal);
        return columns > 0 ? columns : WIDE_ENOUGH;
    }

    // Error Prone says that there is always a console since JDK 22; in JDK 25 there is none in a pipe again.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    static Screen lines(PrintStream out) {
        return new LineScreen(out, marks(out.charset()), System::nanoTime);
    }

    /// Marks that an encoding can carry.
    static Marks marks(Charset encoding) {
        return encoding.newEncoder().canEncode(Marks.UNICODE.all()) ? Marks.UNICODE : Marks.ASCII;
    }

    private static int colours(Terminal terminal) {
        Integer colours = terminal.getNumericCapability(InfoCmp.Capability.max_colors);
        return colours == null ? 0 : colours;
    }

    private static Terminal terminal() {
        try {
            // Without native signals: Ctrl-C is the command line's business.
            return TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .nativeSignals(false)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal", e);
        }
    }

    private static void close(Terminal terminal) {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal", e);
        }
    }
}
