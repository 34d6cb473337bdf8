package smolny.dashboard;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Everybody who watches, and what is told to all of them alike.
final class Audience {

    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger came = new AtomicInteger();
    private final LongAdder frames = new LongAdder();
    private final Semaphore seats;
    private volatile @Nullable Encoded serving;
    private volatile @Nullable Encoded presenter;
    private volatile boolean over;

    /// @param most how many may watch at once
    Audience(int most) {
        this.seats = new Semaphore(most);
    }

    /// Somebody comes to watch; whoever gets a seat must [leave](#leave).
    ///
    /// @return how many came before
    /// @throws Refusal when no seat is free
    int enter(Viewer viewer) {
        if (!seats.tryAcquire()) {
            throw Refusal.later("viewers: " + viewers.size() + " watch already (expected: fewer)", 10);
        }
        viewers.add(viewer);
        return came.getAndIncrement();
    }

    void leave(Viewer viewer) {
        if (viewers.remove(viewer)) {
            seats.release();
        }
    }

    int size() {
        return viewers.size();
    }

    /// A message went out to a viewer.
    void sent() {
        frames.increment();
    }

    /// Messages sent to all viewers since the start.
    long frames() {
        return frames.sum();
    }

    /// There is something new to see: everybody has another look.
    void wake() {
        viewers.forEach(Viewer::wake);
    }

    /// Tells everybody how the server is.
    void tellServing(long deadLetters, @Nullable String stale) {
        byte[] json = PageJson.bytes(PageJson.object()
                .put("clients", viewers.size())
                .put("deadLetters", deadLetters)
                .put("stale", stale));
        serving = new Encoded(() -> json);
        wake();
    }

    /// Tells everybody where the presenter looks.
    void tellPresenter(byte[] json) {
        presenter = new Encoded(() -> json);
        wake();
    }

    /// How the server is; null before it was told.
    @Nullable
    Encoded serving() {
        return serving;
    }

    /// Where the presenter looks; null before anybody presented.
    @Nullable
    Encoded presenter() {
        return presenter;
    }

    /// Sends everybody home.
    void end() {
        over = true;
        wake();
    }

    boolean isOver() {
        return over;
    }
}
