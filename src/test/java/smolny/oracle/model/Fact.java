package smolny.oracle.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One event of the log, as decoded: all its fields but the run's id. What happened is one of them, with the name
/// of its kind beside its own fields.
public record Fact(Map<String, @Nullable Object> fields) {

    /// Where the name of the kind stands, such as `DelegatesLeft`: in the bytes it is the branch of a union.
    public static final String KIND = "kind";

    public long sequence() {
        return (long) Objects.requireNonNull(fields.get("sequence"));
    }

    String id() {
        return (String) Objects.requireNonNull(fields.get("eventId"));
    }

    /// When it happened, in milliseconds since 1970-01-01T00:00Z.
    long at() {
        return (long) Objects.requireNonNull(fields.get("occurredAt"));
    }

    String place() {
        return (String) Objects.requireNonNull(fields.get("place"));
    }

    /// Whether the numbers in it were chosen rather than attested.
    boolean chosen() {
        var evidence = record(fields, "evidence");
        return "ILLUSTRATIVE".equals(evidence.get("figures") != null ? evidence.get("figures") : evidence.get("fact"));
    }

    String kind() {
        return text(KIND);
    }

    @Nullable
    Object get(String field) {
        return record(fields, "happening").get(field);
    }

    String text(String field) {
        return (String) Objects.requireNonNull(get(field), field);
    }

    long number(String field) {
        return (long) Objects.requireNonNull(get(field), field);
    }

    boolean known(String field) {
        return get(field) != null;
    }

    @SuppressWarnings("unchecked") // as the schema says
    List<String> texts(String field) {
        return (List<String>) Objects.requireNonNull(get(field), field);
    }

    @SuppressWarnings("unchecked") // as the schema says
    List<Map<String, Object>> records(String field) {
        return (List<Map<String, Object>>) Objects.requireNonNull(get(field), field);
    }

    Map<String, @Nullable Object> record(String field) {
        return record(record(fields, "happening"), field);
    }

    @SuppressWarnings("unchecked") // as the schema says
    private static Map<String, @Nullable Object> record(Map<String, @Nullable Object> in, String field) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(in.get(field), field);
    }
}
