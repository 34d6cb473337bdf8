package smolny.projection;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// A list of names, each with something said of it, in the order in which the names first came up.
///
/// Immutable: [#with] gives another roll. Equal when names, order and values are. Meant for a few dozen names.
// Two arrays and a search from the front: it shares the names between an answer and the next one, and unlike
// `Map.copyOf` it has one order everywhere. At this size a search costs most: it compares hashes first, which strings
// remember. And a loop copies quicker than a call does.
public final class Roll<V> {

    private static final Roll<?> EMPTY = new Roll<>(new String[0], new Object[0]);
    private static final int ABSENT = -1;

    private final String[] keys;
    private final Object[] values;

    private Roll(String[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /// A roll without names.
    @SuppressWarnings("unchecked") // holds no value, so it is a roll of anything
    public static <V> Roll<V> empty() {
        return (Roll<V>) EMPTY;
    }

    /// A roll of these names, each with the value at the same position.
    ///
    /// @throws IllegalArgumentException when a name comes twice, or when there are more of one than of the other
    public static <V> Roll<V> of(List<String> keys, List<V> values) {
        if (keys.size() != values.size()) {
            throw new IllegalArgumentException("values: " + values.size() + " (expected: " + keys.size() + ")");
        }
        if (keys.isEmpty()) {
            return empty();
        }
        var roll = new Roll<V>(keys.toArray(String[]::new), values.toArray());
        for (int i = 1; i < roll.keys.length; i++) {
            if (roll.indexOf(roll.keys[i]) != i) {
                throw new IllegalArgumentException("keys: " + roll.keys[i] + " twice (expected: each once)");
            }
        }
        return roll;
    }

    /// How many names.
    public int size() {
        return keys.length;
    }

    /// The name at a position, counted from 0.
    public String key(int position) {
        return keys[position];
    }

    /// What is said of the name at a position, counted from 0.
    @SuppressWarnings("unchecked") // only values of V go in
    public V value(int position) {
        return (V) values[position];
    }

    /// The names, in order.
    public List<String> keys() {
        return List.of(keys);
    }

    /// Whether the name is on the roll.
    public boolean has(String key) {
        return indexOf(key) != ABSENT;
    }

    /// What is said of a name; null when it is not on the roll.
    public @Nullable V get(String key) {
        int at = indexOf(key);
        return at == ABSENT ? null : value(at);
    }

    /// What is said of a name, or something else when it is not on the roll.
    public V getOr(String key, V otherwise) {
        int at = indexOf(key);
        return at == ABSENT ? otherwise : value(at);
    }

    /// This roll with another value for a name; a new name goes to the end.
    ///
    /// @return the very same roll when it holds that very value already
    @SuppressWarnings("ReferenceEquality") // comparing costs more than copying; who changes nothing has the very value
    public Roll<V> with(String key, V value) {
        int at = indexOf(key);
        if (at == ABSENT) {
            return longer(key, value);
        }
        if (values[at] == value) {
            return this;
        }
        var others = new Object[values.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = values[i];
        }
        others[at] = value;
        return new Roll<>(keys, others);
    }

    private Roll<V> longer(String key, V value) {
        int size = keys.length;
        var moreKeys = new String[size + 1];
        var moreValues = new Object[size + 1];
        for (int i = 0; i < size; i++) {
            moreKeys[i] = keys[i];
            moreValues[i] = values[i];
        }
        moreKeys[size] = key;
        moreValues[size] = value;
        return new Roll<>(moreKeys, moreValues);
    }

    /// Every name with its value, in order.
    public void forEach(BiConsumer<? super String, ? super V> each) {
        for (int i = 0; i < keys.length; i++) {
            each.accept(keys[i], value(i));
        }
    }

    private int indexOf(String key) {
        int hash = key.hashCode();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].hashCode() == hash && keys[i].equals(key)) {
                return i;
            }
        }
        return ABSENT;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Roll<?> roll
                        && Arrays.equals(keys, roll.keys)
                        && Arrays.equals(values, roll.values));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("{");
        forEach((key, value) -> text.append(text.length() > 1 ? ", " : "")
                .append(key)
                .append('=')
                .append(value));
        return text.append('}').toString();
    }
}
