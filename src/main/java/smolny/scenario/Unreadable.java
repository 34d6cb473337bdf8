package smolny.scenario;

import java.io.Serial;

/// The text is no YAML that a night can be written in; reading stops here.
final class Unreadable extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String found;
    private final String expected;

    Unreadable(int line, int column, String found, String expected) {
        // Without a stack trace: it never leaves the package.
        super(found, null, false, false);
        this.line = line;
        this.column = column;
        this.found = found;
        this.expected = expected;
    }

    void addTo(Mistakes mistakes) {
        mistakes.add(line, column, "file", found, expected, null);
    }
}
