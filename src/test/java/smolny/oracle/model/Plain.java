package smolny.oracle.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values as any reader of the topics decodes them: maps in the order of their schema, lists, text, longs, booleans,
/// null.
public final class Plain {

    private Plain() {}

    /// A record, from names and values in turn.
    public static Map<String, @Nullable Object> record(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }

    /// The first place in which two values differ, such as `places[0].delegates: 670 (expected: 602)`; empty when they
    /// are equal.
    public static String difference(@Nullable Object found, @Nullable Object expected) {
        return difference("", found, expected);
    }

    /// The same, named from a path on.
    ///
    /// @param path such as `hall answers[3]`, where the two values stand
    public static String difference(String path, @Nullable Object found, @Nullable Object expected) {
        if (found instanceof Map<?, ?> here && expected instanceof Map<?, ?> there) {
            var names = new ArrayList<Object>(there.keySet());
            here.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
            for (var name : names) {
                var first = difference(path + (path.isEmpty() ? "" : ".") + name, here.get(name), there.get(name));
                if (!first.isEmpty()) {
                    return first;
                }
            }
            return "";
        }
        if (found instanceof List<?> here && expected instanceof List<?> there) {
            for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
                var first = difference(path + "[" + i + "]", item(here, i), item(there, i));
                if (!first.isEmpty()) {
                    return first;
                }
            }
            return "";
        }
        boolean same = found == null ? expected == null : found.equals(expected);
        return same ? "" : path + ": " + found + " (expected: " + expected + ")";
    }

    private static @Nullable Object item(List<?> list, int index) {
        return index < list.size() ? list.get(index) : "nothing";
    }
}
