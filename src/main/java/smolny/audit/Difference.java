package smolny.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import smolny.projection.Roll;

/// One place in which two values of one type differ.
///
/// @param path of the place, such as `places.SML.members.factions.BUND.delegates` or `rounds[2].what`
/// @param before what stands there in the first value; null when nothing does
/// @param after what stands there in the second value; null when nothing does
public record Difference(
        String path, @Nullable String before, @Nullable String after) {

    /// Everything in which the two differ, in the order in which their records list it; nothing when they are equal.
    ///
    /// Goes down to what is no record, roll or list itself: what stands in one value only is told part by part too.
    public static List<Difference> between(Object before, Object after) {
        var found = new ArrayList<Difference>();
        compare("", before, after, found);
        return List.copyOf(found);
    }

    private static void compare(String path, @Nullable Object before, @Nullable Object after, List<Difference> found) {
        if (Objects.equals(before, after)) {
            return;
        }
        int told = found.size();
        switch (before != null ? before : after) {
            case Record known
            when comparable(before, after) -> {
                for (var component : known.getClass().getRecordComponents()) {
                    compare(path + "." + component.getName(), read(component, before), read(component, after), found);
                }
            }
            case Roll<?> _
            when comparable(before, after) -> {
                for (var name : names(before, after)) {
                    compare(path + "." + name, named(before, name), named(after, name), found);
                }
            }
            case List<?> _
            when isList(before) && isList(after) -> {
                for (int i = 0; i < Math.max(size(before), size(after)); i++) {
                    compare(path + "[" + i + "]", item(before, i), item(after, i), found);
                }
            }
            case null, default -> {
                // Nothing to go down into.
            }
        }
        // Also for a list that is there but empty, and for names in another order.
        if (found.size() == told) {
            found.add(new Difference(path.startsWith(".") ? path.substring(1) : path, text(before), text(after)));
        }
    }

    private static boolean comparable(@Nullable Object before, @Nullable Object after) {
        return before == null || after == null || before.getClass() == after.getClass();
    }

    private static boolean isList(@Nullable Object value) {
        return value == null || value instanceof List;
    }

    private static LinkedHashSet<String> names(@Nullable Object before, @Nullable Object after) {
        var names = new LinkedHashSet<String>();
        if (before instanceof Roll<?> roll) {
            names.addAll(roll.names());
        }
        if (after instanceof Roll<?> roll) {
            names.addAll(roll.names());
        }
        return names;
    }

    private static @Nullable Object named(@Nullable Object roll, String name) {
        return roll instanceof Roll<?> known ? known.get(name) : null;
    }

    private static int size(@Nullable Object list) {
        return list instanceof List<?> known ? known.size() : 0;
    }

    private static @Nullable Object item(@Nullable Object list, int index) {
        return list instanceof List<?> known && index < known.size() ? known.get(index) : null;
    }

    private static @Nullable Object read(RecordComponent component, @Nullable Object from) {
        if (from == null) {
            return null;
        }
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(from);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("reading " + component, e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
