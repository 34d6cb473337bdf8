package smolny.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;

/// The runs of one task that were worked with last, shared by the steps that work with them.
///
/// Only a shortcut. Whatever changes here is kept in the stores before the task commits, and whatever is missing is
/// read from there.
final class LiveRuns implements StateStore {

    static final String NAME = "live-runs";

    private static final int RUNS = 10_000;
    private static final int USUAL_SIZE = 16;
    private static final float USUAL_LOAD = 0.75f;

    private final Map<String, LiveRun> runs = new LinkedHashMap<>(USUAL_SIZE, USUAL_LOAD, true);
    private final List<LiveRun> changed = new ArrayList<>();
    private boolean open;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        // After an aborted transaction the task begins again on what is committed, with this very object.
        forget();
        context.register(root, (_, _) -> {});
        open = true;
    }

    /// A run, read from where it is kept when it is not here.
    LiveRun get(String id, Function<String, LiveRun> kept) {
        return runs.computeIfAbsent(id, kept);
    }

    /// Notes that a run has changed.
    ///
    /// @return whether it is the first since [#takeChanged]
    boolean noteChanged(LiveRun run) {
        boolean first = changed.isEmpty();
        if (run.noteChanged()) {
            changed.add(run);
        }
        return first;
    }

    /// Hands out every run that has changed since this was last called. Afterwards those that were not worked with for
    /// longest may go.
    void takeChanged(Consumer<LiveRun> each) {
        for (var run : changed) {
            run.clearChanged();
            each.accept(run);
        }
        changed.clear();
        var eldest = runs.keySet().iterator();
        for (int surplus = runs.size() - RUNS; surplus > 0; surplus--) {
            eldest.next();
            eldest.remove();
        }
    }

    private void forget() {
        runs.clear();
        changed.clear();
    }

    @Override
    public void close() {
        open = false;
        forget();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
