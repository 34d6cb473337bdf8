package smolny.topic;

import java.util.OptionalInt;

/// How topics are laid out that have to be created.
///
/// @param partitions of each; all of a run lies in one, and many runs spread over them
/// @param replicas of each partition; empty for as many as the cluster gives by itself
/// @param creating whether missing topics may be created; otherwise they are only named
public record Layout(int partitions, OptionalInt replicas, boolean creating) {

    /// What is done unless somebody says otherwise.
    public static final Layout USUAL = new Layout(4, OptionalInt.empty(), true);

    public Layout {
        if (partitions < 1 || partitions > 10_000) {
            throw new IllegalArgumentException("partitions: " + partitions + " (expected: 1 to 10000)");
        }
        if (replicas.isPresent() && (replicas.getAsInt() < 1 || replicas.getAsInt() > Short.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "replication-factor: " + replicas.getAsInt() + " (expected: 1 to the number of brokers)");
        }
    }
}
