package smolny.player;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;

/// The one function that says how much of the night is waited for: all of it, or no gap longer than a cap.
///
/// Lengths, deadlines and the clock all go by it, so that what is cut out of a wait is cut out everywhere.
final class Timeline {

    private final List<NightEvent> events;
    private final @Nullable Long cap;

    /// Waited for from the first event to each; only where there is a cap, else two times tell it.
    private final long @Nullable [] waited;

    /// @param idleCap null for none
    Timeline(List<NightEvent> events, @Nullable Duration idleCap) {
        this.events = events;
        this.cap = idleCap == null ? null : idleCap.toMillis();
        this.waited = cap == null ? null : waited(events, cap);
    }

    /// The longest wait, in milliseconds of the night; null when there is no cap.
    @Nullable
    Long cap() {
        return cap;
    }

    /// How long of a gap is waited.
    ///
    /// @param gap in milliseconds of the night
    long waitFor(long gap) {
        return cap == null ? gap : Math.min(gap, cap);
    }

    /// Milliseconds of the night that are waited for between two events.
    ///
    /// @param from sequence, from 1
    /// @param until sequence, not before `from`
    long between(long from, long until) {
        return waited == null
                ? occurredAt(until) - occurredAt(from)
                : waited[Math.toIntExact(until - 1)] - waited[Math.toIntExact(from - 1)];
    }

    /// Milliseconds of the night that are still waited for.
    ///
    /// @param next sequence of the event that comes next
    /// @param nightTime where the night's clock stands
    /// @param until sequence of the last event; 0 is left when it is not after `next`
    long left(long next, long nightTime, long until) {
        return next > until ? 0 : waitFor(Math.max(0, occurredAt(next) - nightTime)) + between(next, until);
    }

    private long occurredAt(long sequence) {
        return events.get(Math.toIntExact(sequence - 1)).occurredAt();
    }

    private static long[] waited(List<NightEvent> events, long cap) {
        var waited = new long[events.size()];
        long before = 0;
        int at = 0;
        for (var event : events) {
            waited[at] = at == 0 ? 0 : waited[at - 1] + Math.min(event.occurredAt() - before, cap);
            before = event.occurredAt();
            at++;
        }
        return waited;
    }
}
