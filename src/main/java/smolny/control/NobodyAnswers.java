package smolny.control;

import java.io.Serial;
import java.time.Duration;

/// No player has said what became of a command. It may still be carried out: a player that was busy will find it.
public final class NobodyAnswers extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NobodyAnswers(String run, Duration patience) {
        super("run: \"" + run + "\" (expected: one that a player plays now; nobody answered within " + spelt(patience)
                + ")");
    }

    private static String spelt(Duration patience) {
        return patience.toMillisPart() == 0 ? patience.toSeconds() + " s" : patience.toMillis() + " ms";
    }
}
