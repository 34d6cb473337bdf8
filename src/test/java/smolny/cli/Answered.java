package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

    /// One line and nothing else: the caller asked for something impossible.
    void assertRefused(String why) {
        assertThat(complaint()).containsExactly("smolny: " + why);
        assertThat(exitCode).isEqualTo(2);
        assertThat(out).isEmpty();
    }
}
