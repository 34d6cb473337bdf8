package smolny.projection.mood;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;

/// The temper of one room.
///
/// @param temper -5 (fury) to +5 (jubilation); always illustrative, nobody measured it
/// @param last the latest thing heard; null when there was none
/// @param recent what was heard in the last ten minutes of the night, oldest first; at most the latest 50
/// @param guns how many times gunfire was heard
public record Room(int temper, @Nullable Heard last, List<Heard> recent, int guns) {

    static final Room CALM = new Room(0, null, Recent.NOTHING, 0);

    private static final int FEAR = -2;

    public Room {
        recent = Recent.of(recent);
    }

    Room after(Heard heard) {
        int after =
                switch (heard.reaction()) {
                    case null -> FEAR;
                    case APPLAUSE -> heard.intensity();
                    case UPROAR, HECKLING, BOOING, RIFT, COLD_SILENCE -> -heard.intensity();
                    case AGITATION, ORDER_RESTORED -> stepTowardsCalm();
                };
        return new Room(after, heard, Recent.of(recent).at(heard.at()).and(heard), heard.gunfire() ? guns + 1 : guns);
    }

    /// Whether what was last heard is so long ago that tempers cool.
    boolean calmsDown(long now) {
        return temper != 0 && last != null && Recent.isPast(last, now);
    }

    Room calmer() {
        return new Room(stepTowardsCalm(), last, recent, guns);
    }

    @SuppressWarnings("ReferenceEquality") // when there is nothing to forget the list stays the very same
    Room forgetting(NightEvent event) {
        var still = Recent.of(recent).at(event.occurredAt());
        return still == recent ? this : new Room(temper, last, still, guns);
    }

    private int stepTowardsCalm() {
        return temper - Integer.signum(temper);
    }
}
