package smolny.stream;

import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A checksum over all that several stores keep of one run.
///
/// Each store has a changelog of its own. One that has lost its newest records gives back an older answer, and on that
/// the folds would go on as if nothing had happened in between.
final class Seal {

    private static final int PART_WEIGHT = 31;

    private Seal() {}

    /// Of one thing that is kept; 0 when it is not, or is empty.
    static int of(byte @Nullable [] kept) {
        if (kept == null) {
            return 0;
        }
        var sum = new CRC32C();
        sum.update(kept);
        return (int) sum.getValue();
    }

    /// Of all that is kept of a run; 0 when nothing is.
    static int of(LiveRun run) {
        int seal = of(run.marks().newest());
        for (var answer : run.answers()) {
            seal = PART_WEIGHT * seal + answer.seal();
        }
        return seal;
    }
}
