package smolny.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// What the command line answered to one command.
record Answered(int exitCode, String out, String err) {

    static Answered to(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Smolny.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Answered(exitCode, out.toString(), err.toString());
    }

    static Answered to(List<String> words) {
        return to(words.toArray(String[]::new));
    }

    List<String> complaint() {
        return err.lines().toList();
    }
}
