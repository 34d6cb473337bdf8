package smolny.projection.mood;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The temper of one room.
///
/// @param temper -5 (fury) to +5 (jubilation); always illustrative, nobody measured it
/// @param last the latest thing heard; null when there was none
/// @param recent what was heard in the last ten minutes of the night, oldest first; at most the latest 50
/// @param guns how many times gunfire was heard
public record Room(int temper, @Nullable Heard last, List<Heard> recent, int guns) {

    static final Room CALM = new Room(0, null, List.of(), 0);

    private static final long MEMORY_MILLIS = 10 * 60 * 1000;
    private static final int MOST_REMEMBERED = 50;
    private static final int FEAR = -2;

    public Room {
        recent = List.copyOf(recent);
    }

    Room after(Heard heard) {
        int after =
                switch (heard.reaction()) {
                    case null -> FEAR;
                    case APPLAUSE -> heard.intensity();
                    case UPROAR, HECKLING, BOOING, RIFT, COLD_SILENCE -> -heard.intensity();
                    case AGITATION, ORDER_RESTORED -> stepTowardsCalm();
                };
        return new Room(after, heard, remembering(heard), heard.gunfire() ? guns + 1 : guns);
    }

    /// Whether what was last heard is so long ago that tempers cool.
    boolean calmsDown(long now) {
        return temper != 0 && last != null && now - last.at() > MEMORY_MILLIS;
    }

    Room calmer() {
        return new Room(stepTowardsCalm(), last, recent, guns);
    }

    Room forgetting(long now) {
        return hasToForget(now) ? new Room(temper, last, List.of(recentAnd(0, now)), guns) : this;
    }

    /// Whether something in [#recent] is no longer recent, or not yet heard because the clock was written down
    /// backwards.
    private boolean hasToForget(long now) {
        return !recent.isEmpty() && (!isRecent(recent.getFirst(), now) || !isRecent(recent.getLast(), now));
    }

    private List<Heard> remembering(Heard heard) {
        var all = recentAnd(1, heard.at());
        all[all.length - 1] = heard;
        return List.of(all.length <= MOST_REMEMBERED ? all : Arrays.copyOfRange(all, 1, all.length));
    }

    /// What is recent, with room behind it for so many more.
    private Heard[] recentAnd(int more, long now) {
        int count = 0;
        for (int i = 0; i < recent.size(); i++) {
            count += isRecent(recent.get(i), now) ? 1 : 0;
        }
        var found = new Heard[count + more];
        int next = 0;
        for (int i = 0; next < count; i++) {
            if (isRecent(recent.get(i), now)) {
                found[next++] = recent.get(i);
            }
        }
        return found;
    }

    private static boolean isRecent(Heard heard, long now) {
        long ago = now - heard.at();
        return ago >= 0 && ago <= MEMORY_MILLIS;
    }

    private int stepTowardsCalm() {
        return temper - Integer.signum(temper);
    }
}
