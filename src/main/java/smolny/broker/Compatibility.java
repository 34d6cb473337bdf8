package smolny.broker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/// What a new schema of a subject owes to the earlier ones, by Confluent's names.
///
/// Backward: who reads with the new schema understands what was written with the earlier. Forward: the other way round.
/// Without `TRANSITIVE` only the latest earlier schema counts.
enum Compatibility {
    NONE,
    BACKWARD,
    BACKWARD_TRANSITIVE,
    FORWARD,
    FORWARD_TRANSITIVE,
    FULL,
    FULL_TRANSITIVE;

    static Optional<Compatibility> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /// What stands against the new schema, one sentence each; empty if it may be registered.
    ///
    /// @param earlier the subject's schemas, oldest first
    List<String> objections(Schema latest, List<Schema> earlier) {
        var counting = isTransitive() ? earlier : earlier.subList(Math.max(0, earlier.size() - 1), earlier.size());
        return counting.stream().flatMap(old -> objections(latest, old)).toList();
    }

    private Stream<String> objections(Schema latest, Schema old) {
        return switch (this) {
            case NONE -> Stream.empty();
            case BACKWARD, BACKWARD_TRANSITIVE -> cannotRead(latest, old, "the new schema cannot read the old");
            case FORWARD, FORWARD_TRANSITIVE -> cannotRead(old, latest, "the old schema cannot read the new");
            case FULL, FULL_TRANSITIVE ->
                Stream.concat(
                        cannotRead(latest, old, "the new schema cannot read the old"),
                        cannotRead(old, latest, "the old schema cannot read the new"));
        };
    }

    private boolean isTransitive() {
        return switch (this) {
            case BACKWARD_TRANSITIVE, FORWARD_TRANSITIVE, FULL_TRANSITIVE -> true;
            case NONE, BACKWARD, FORWARD, FULL -> false;
        };
    }

    private static Stream<String> cannotRead(Schema reader, Schema writer, String which) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        return result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE
                ? Stream.empty()
                : result.getIncompatibilities().stream().map(found -> "%s: %s at %s: %s"
                        .formatted(which, found.getType(), found.getLocation(), found.getMessage()));
    }
}
