package smolny.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list of names, each with something said of it, in the order in which the names first came up.
///
/// Immutable: [#with] and [#mapped] give another roll. Equal when names, order and values are. Meant for a
/// few dozen names.
// A chain that begins with the latest name: an answer shares with the next one all that came up before what changed.
// And unlike `Map.copyOf` it has one order everywhere.
public final class Roll<V> {

    @SuppressWarnings("NullAway") // nobody asks what is said of no name
    private static final Roll<?> EMPTY = new Roll<>(null, "", null);

    // Read by its lines too.
    final @Nullable Roll<V> before;
    final String name;
    final V value;

    /// What to do with each name and its value.
    public interface Visitor<V, E extends Exception> {

        void visit(String name, V value) throws E;
    }

    Roll(@Nullable Roll<V> before, String name, V value) {
        this.before = before;
        this.name = name;
        this.value = value;
    }

    /// A roll without names.
    @SuppressWarnings("unchecked") // holds no value, so it is a roll of anything
    public static <V> Roll<V> empty() {
        return (Roll<V>) EMPTY;
    }

    /// A roll of these names, each with the value at the same position.
    ///
    /// @throws IllegalArgumentException when a name comes twice, or when there are more of one than of the other
    public static <V> Roll<V> of(List<String> names, List<V> values) {
        if (names.size() != values.size()) {
            throw new IllegalArgumentException("values: " + values.size() + " (expected: " + names.size() + ")");
        }
        var known = new HashSet<String>();
        Roll<V> roll = empty();
        for (int i = 0; i < names.size(); i++) {
            if (!known.add(names.get(i))) {
                throw new IllegalArgumentException("names: " + names.get(i) + " twice (expected: each once)");
            }
            roll = new Roll<>(roll, names.get(i), values.get(i));
        }
        return roll;
    }

    public boolean isEmpty() {
        return before == null;
    }

    /// How many names.
    public int size() {
        return sum(_ -> 1);
    }

    /// The names, in order.
    public List<String> names() {
        return entries().stream().map(each -> each.name).toList();
    }

    /// Whether the name is on the roll.
    public boolean has(String wanted) {
        return upTo(wanted) != null;
    }

    /// What is said of a name; null when it is not on the roll.
    public @Nullable V get(String wanted) {
        return line(wanted).value();
    }

    /// What is said of a name, or something else when it is not on the roll.
    public V getOr(String wanted, V otherwise) {
        return line(wanted).or(otherwise);
    }

    /// The line of a name, which need not be on the roll yet.
    public Line<V> line(String wanted) {
        return new Line<>(this, wanted, upTo(wanted));
    }

    /// What the values count for, altogether.
    public int sum(ToIntFunction<? super V> count) {
        int sum = 0;
        for (var at = this; at.before != null; at = at.before) {
            sum += count.applyAsInt(at.value);
        }
        return sum;
    }

    /// This roll with another value for a name; a new name goes to the end.
    ///
    /// @return the very same roll when it holds that very value already
    public Roll<V> with(String changed, V other) {
        return line(changed).with(other);
    }

    /// This roll with what becomes of each value at an event.
    ///
    /// @param event handed through to `change`, which so need not be made anew at each
    /// @return the very same roll when all values stay the very same
    @SuppressWarnings("ReferenceEquality") // as in [#with]
    public <E> Roll<V> mapped(E event, BiFunction<V, E, V> change) {
        var after = this;
        for (var at = this; at.before != null; at = at.before) {
            var other = change.apply(at.value, event);
            if (other != at.value) {
                after = after.with(at.name, other);
            }
        }
        return after;
    }

    /// Every name with its value, in order.
    public <E extends Exception> void forEach(Visitor<? super V, E> each) throws E {
        for (var entry : entries()) {
            each.visit(entry.name, entry.value);
        }
    }

    // Compares hashes first, which strings remember.
    private @Nullable Roll<V> upTo(String wanted) {
        int hash = wanted.hashCode();
        for (var at = this; at.before != null; at = at.before) {
            if (at.name.hashCode() == hash && at.name.equals(wanted)) {
                return at;
            }
        }
        return null;
    }

    Deque<Roll<V>> entries() {
        var entries = new ArrayDeque<Roll<V>>();
        for (var at = this; at.before != null; at = at.before) {
            entries.addFirst(at);
        }
        return entries;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Roll<?> roll && same(this, roll));
    }

    @SuppressWarnings("ReferenceEquality") // what two rolls share is equal
    private static boolean same(Roll<?> one, Roll<?> other) {
        var a = one;
        var b = other;
        while (a != b) {
            if (a.before == null || b.before == null || !a.name.equals(b.name) || !a.value.equals(b.value)) {
                return false;
            }
            a = a.before;
            b = b.before;
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (var at = this; at.before != null; at = at.before) {
            hash = 31 * (31 * hash + at.name.hashCode()) + at.value.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return entries().stream().map(each -> each.name + "=" + each.value).collect(Collectors.joining(", ", "{", "}"));
    }
}
