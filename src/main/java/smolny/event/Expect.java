package smolny.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one record can check about itself; what only the history can know is checked by the folds.
final class Expect {

    private Expect() {}

    static void atLeast(String name, long least, @Nullable Integer value) {
        if (value != null && value < least) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: >= " + least + ")");
        }
    }

    static void within(String name, long least, long most, long value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " to " + most + ")");
        }
    }

    static void text(String name, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw new IllegalArgumentException(name + ": \"" + value + "\" (expected: some text)");
        }
    }

    static void someOf(String name, List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + ": none (expected: one or more)");
        }
    }
}
