package smolny.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The names met so far by their bytes, so that an id that stands in every second event becomes a string once.
///
/// A fixed number of slots, each with the name last met there: a flood of new names costs no memory. One thread's.
final class NameCache {

    private static final int SLOTS = 1024;
    private static final int LONGEST = 32;

    private final @Nullable Entry[] slots = new Entry[SLOTS];

    private static final class Entry {

        private final String name;
        private final byte[] bytes;

        Entry(byte[] bytes, int length) {
            this.name = new String(bytes, 0, length, UTF_8);
            this.bytes = Arrays.copyOf(bytes, length);
        }
    }

    String of(byte[] bytes, int length) {
        if (length > LONGEST) {
            return new String(bytes, 0, length, UTF_8);
        }
        int slot = slot(bytes, length);
        Entry met = slots[slot];
        if (met != null && Arrays.equals(met.bytes, 0, met.bytes.length, bytes, 0, length)) {
            return met.name;
        }
        var entry = new Entry(bytes, length);
        slots[slot] = entry;
        return entry.name;
    }

    private static int slot(byte[] bytes, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ (hash >>> 10)) & (SLOTS - 1);
    }
}
