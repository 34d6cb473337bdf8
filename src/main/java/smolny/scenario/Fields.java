package smolny.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of an event's happening, asked for one after the other by name and type.
///
/// [Happenings] is the one description of what fields a kind has. Whoever implements this hears it: the reader, and the
/// test that holds the JSON Schema against it.
interface Fields {

    <T> T required(String name, Type<T> type);

    /// Null when the field is left out.
    <T> @Nullable T optional(String name, Type<T> type);

    /// Empty when the field is left out.
    default <T> List<T> optionalList(String name, Type<List<T>> type) {
        var list = optional(name, type);
        return list != null ? list : List.of();
    }
}
