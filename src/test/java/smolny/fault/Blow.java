package smolny.fault;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// One of several processes that were killed while others went on.
///
/// @param what was killed, and how far it was
/// @param work that went on later, by whomever
/// @param middle whether that work was under way and not done
/// @param killedAt by [System#nanoTime], as the next
record Blow(String what, String work, boolean middle, long killedAt, long goneOnAt) {

    long recoveryMillis() {
        return TimeUnit.NANOSECONDS.toMillis(goneOnAt - killedAt);
    }

    /// In a line.
    ///
    /// @param began when all that work began, by [System#nanoTime]
    String told(long began) {
        return String.format(
                Locale.ROOT,
                "%.1f s: %s; %.1f s later %s",
                (killedAt - began) / 1e9,
                what,
                (goneOnAt - killedAt) / 1e9,
                work);
    }
}
