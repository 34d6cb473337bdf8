package smolny.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import smolny.oracle.Finding;

/// One way in which things go wrong, and what the oracle says afterwards.
///
/// @param name as the table has it
/// @param promise what is to hold all the same
record Fault(String name, String promise, Strike strike) {

    /// Makes it happen.
    interface Strike {

        /// Strikes in the middle of work, and sees the work through afterwards.
        ///
        /// @param random everything that is left open is chosen by it: the same seed, the same fault
        /// @param folder an empty one
        Struck in(Scene scene, Random random, Path folder) throws Exception;
    }

    /// What became of it.
    ///
    /// @param middle whether work was under way and not done when it struck
    /// @param recoveryMillis from the strike until the work went on
    /// @param findings of the oracle, when all was quiet again
    record Struck(boolean middle, long recoveryMillis, List<Finding> findings) {

        boolean harmless() {
            return !findings.isEmpty() && findings.stream().allMatch(Finding::holds);
        }
    }
}
