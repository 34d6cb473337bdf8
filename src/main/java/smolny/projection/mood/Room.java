package smolny.projection.mood;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The temper of one room.
///
/// @param temper -5 (fury) to +5 (jubilation); always illustrative, nobody measured it
/// @param last the latest thing heard; null when there was none
/// @param recent what was heard in the last ten minutes of the night, oldest first; at most a few dozen
/// @param guns how many times gunfire was heard
public record Room(int temper, @Nullable Heard last, List<Heard> recent, int guns) {

    static final Room CALM = new Room(0, null, List.of(), 0);

    public Room {
        recent = List.copyOf(recent);
    }
}
