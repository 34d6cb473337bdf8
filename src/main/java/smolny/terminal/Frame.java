package smolny.terminal;

import java.util.List;
import org.jline.utils.AttributedString;

/// Turns lines into what a terminal must be sent: lines scroll away above, the panel stays below them.
///
/// The panel is written over, never wiped first, so that nothing flickers; and lines that scroll off go where the
/// terminal keeps its history, as any other text would.
final class Frame {

    private static final String TO_LINE_START = "\r";
    private static final String WIPE_REST_OF_LINE = "\u001b[K";
    private static final String WIPE_BELOW = "\u001b[J";
    private static final String WIPE_SCREEN = "\u001b[H\u001b[2J";
    private static final String NEXT_LINE = WIPE_REST_OF_LINE + "\r\n";

    private int panelRows;

    /// Adds lines above the panel and redraws it.
    String next(List<AttributedString> lines, List<AttributedString> panel) {
        var out = new StringBuilder(TO_LINE_START);
        if (panelRows > 1) {
            out.append("\u001b[").append(panelRows - 1).append('A');
        }
        write(lines, panel, out);
        return out.toString();
    }

    /// Draws everything anew: after a change of size nobody knows what the terminal has made of the old lines.
    ///
    /// @param lines as many as there is room for
    String afresh(List<AttributedString> lines, List<AttributedString> panel) {
        panelRows = 0;
        var out = new StringBuilder(WIPE_SCREEN);
        write(lines, panel, out);
        return out.toString();
    }

    private void write(List<AttributedString> lines, List<AttributedString> panel, StringBuilder out) {
        for (var line : lines) {
            out.append(line.toAnsi()).append(NEXT_LINE);
        }
        // A panel that got lower keeps its lower edge: blank lines hold the place until events fill it.
        int blanks = Math.max(panelRows - lines.size() - panel.size(), 0);
        out.append(NEXT_LINE.repeat(blanks));
        for (int row = 0; row < panel.size(); row++) {
            out.append(panel.get(row).toAnsi()).append(row < panel.size() - 1 ? NEXT_LINE : WIPE_REST_OF_LINE);
        }
        out.append(WIPE_BELOW);
        panelRows = blanks + panel.size();
    }
}
