package smolny.audit;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import smolny.projection.Roll;

/// Where two values of one record type first differ, as a path such as `answer.places.SML.members.BUND.delegates`.
final class Difference {

    private Difference() {}

    static String first(Object found, Object expected) {
        var difference = between("", found, expected);
        return difference == null ? "equal" : difference;
    }

    private static @Nullable String between(String path, @Nullable Object found, @Nullable Object expected) {
        if (Objects.equals(found, expected)) {
            return null;
        }
        if (found instanceof Record a && expected instanceof Record b && a.getClass() == b.getClass()) {
            return betweenRecords(path, a, b);
        }
        if (found instanceof Roll<?> a
                && expected instanceof Roll<?> b
                && a.keys().equals(b.keys())) {
            for (int i = 0; i < a.size(); i++) {
                var inside = between(path + "." + a.key(i), a.value(i), b.value(i));
                if (inside != null) {
                    return inside;
                }
            }
        }
        if (found instanceof List<?> a && expected instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                var inside = between(path + "[" + i + "]", a.get(i), b.get(i));
                if (inside != null) {
                    return inside;
                }
            }
        }
        return (path.isEmpty() ? "" : path.substring(1) + ": ") + found + " (expected: " + expected + ")";
    }

    private static @Nullable String betweenRecords(String path, Record found, Record expected) {
        for (var component : found.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                var inside =
                        between(path + "." + component.getName(), accessor.invoke(found), accessor.invoke(expected));
                if (inside != null) {
                    return inside;
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("reading " + component, e);
            }
        }
        return null;
    }
}
