package smolny.stream;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/// What was used last, by run: what a store holds as bytes, kept as it is worked with.
///
/// Only a shortcut. Whatever is put here is put into the store as well, and whatever is missing is read from there.
final class Recent<V> extends LinkedHashMap<String, V> {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int RUNS = 10_000;
    private static final float USUAL_LOAD = 0.75f;

    Recent() {
        super(16, USUAL_LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > RUNS;
    }
}
