package smolny.player;

import java.util.TreeMap;
import java.util.function.LongConsumer;

/// Time that passes only when somebody waits for it, at once and to the nanosecond.
public final class VirtualTime implements TimeSource {

    private final TreeMap<Long, Runnable> appointments = new TreeMap<>();
    private LongConsumer onWait = deadline -> {};
    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void parkUntil(long deadline) {
        onWait.accept(deadline);
        var next = appointments.firstEntry();
        if (next == null || next.getKey() > deadline) {
            nanos = Math.max(nanos, deadline);
            return;
        }
        nanos = Math.max(nanos, next.getKey());
        appointments.remove(next.getKey());
        next.getValue().run();
    }

    /// Something that happens, while others wait, when a moment comes.
    void at(long moment, Runnable happens) {
        appointments.put(moment, happens);
    }

    /// Something that happens at the beginning of every wait, given its deadline.
    void onWait(LongConsumer happens) {
        onWait = happens;
    }

    void pass(long nanosMore) {
        nanos += nanosMore;
    }
}
