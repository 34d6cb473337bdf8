package smolny.player;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import smolny.event.NightEvent;

/// Before which events the night is to pause by itself: once before each, so that it can go on.
final class Wishes {

    private final Set<String> pausesOn;
    private long letPast;

    /// @param pausesOn kinds of event, ids of places, or `chapter`
    Wishes(Set<String> pausesOn) {
        this.pausesOn = new TreeSet<>(pausesOn);
    }

    /// In alphabetical order.
    List<String> all() {
        return List.copyOf(pausesOn);
    }

    void add(String what) {
        pausesOn.add(what);
    }

    void clear() {
        pausesOn.clear();
    }

    /// Another run begins: none of its events was paused before.
    void begin() {
        letPast = 0;
    }

    /// Whether to pause before an event; a second time it is let past.
    ///
    /// @param plan tells with which events chapters begin
    boolean hold(NightEvent event, Plan plan) {
        if (pausesOn.isEmpty() || letPast == event.sequence() || !isWished(event, plan)) {
            return false;
        }
        letPast = event.sequence();
        return true;
    }

    private boolean isWished(NightEvent event, Plan plan) {
        return pausesOn.contains(event.happening().kind().word())
                || pausesOn.contains(event.place())
                || (pausesOn.contains(Manner.CHAPTER) && plan.opensChapter(event.sequence()));
    }
}
