package smolny.cli;

import java.io.PrintWriter;
import java.util.List;

/// What does not stop the work, but should be known before it begins.
final class Warnings {

    private Warnings() {}

    static void print(PrintWriter err, List<String> lines) {
        lines.forEach(line -> err.println("smolny: warning: " + line));
        err.flush();
    }
}
