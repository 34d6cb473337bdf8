package smolny.player;

import java.util.TreeMap;

/// Time that passes only when somebody waits for it, at once and to the nanosecond.
public final class VirtualTime implements TimeSource {

    private final TreeMap<Long, Runnable> appointments = new TreeMap<>();
    private Runnable onWait = () -> {};
    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void parkUntil(long deadline) {
        onWait.run();
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

    /// Something that happens at the beginning of every wait.
    void onWait(Runnable happens) {
        onWait = happens;
    }

    void pass(long nanosMore) {
        nanos += nanosMore;
    }
}
