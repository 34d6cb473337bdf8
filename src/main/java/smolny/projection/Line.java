package smolny.projection;

import org.jspecify.annotations.Nullable;

/// One name's line on a roll, looked up once: to be read, and to be written anew from what was read.
///
/// The name need not be on the roll yet.
public final class Line<V> {

    private static final int DEEPEST = 64;

    private final Roll<V> roll;
    private final String name;
    private final @Nullable Roll<V> known;

    /// @param known the roll up to this line; null when the name is not on it
    Line(Roll<V> roll, String name, @Nullable Roll<V> known) {
        this.roll = roll;
        this.name = name;
        this.known = known;
    }

    public String name() {
        return name;
    }

    /// What is said there; null when the name is not on the roll.
    public @Nullable V value() {
        return known != null ? known.value : null;
    }

    /// What is said there, or something else when the name is not on the roll.
    public V or(V otherwise) {
        return known != null ? known.value : otherwise;
    }

    /// The roll with another value there; a new name goes to the end.
    ///
    /// @return the very same roll when it holds that very value already
    @SuppressWarnings("ReferenceEquality") // comparing costs more than a copy; who changes nothing has the very value
    public Roll<V> with(V other) {
        if (known == null) {
            return new Roll<>(roll, name, other);
        }
        return known.value == other ? roll : replacing(roll, known, other, 0);
    }

    // By recursion for a few dozen names: a loop must keep them somewhere meanwhile, and takes longer.
    @SuppressWarnings("ReferenceEquality") // one of these
    private static <V> Roll<V> replacing(Roll<V> roll, Roll<V> known, V other, int depth) {
        if (roll == known || roll.before == null) {
            return new Roll<>(known.before, known.name, other);
        }
        var earlier = depth < DEEPEST
                ? replacing(roll.before, known, other, depth + 1)
                : replacingInALoop(roll.before, known, other);
        return new Roll<>(earlier, roll.name, roll.value);
    }

    // A roll of many thousand names is slow, but no reason to run out of stack.
    @SuppressWarnings("ReferenceEquality") // one of these
    private static <V> Roll<V> replacingInALoop(Roll<V> roll, Roll<V> known, V other) {
        var after = new Roll<>(known.before, known.name, other);
        boolean later = false;
        for (var each : roll.entries()) {
            after = later ? new Roll<>(after, each.name, each.value) : after;
            later |= each == known;
        }
        return after;
    }
}
