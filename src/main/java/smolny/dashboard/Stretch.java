package smolny.dashboard;

import smolny.event.Delegates;
import smolny.event.Gunfire;
import smolny.event.NightEvent;
import smolny.event.Procession;
import smolny.event.Siege;
import smolny.event.Vote;

/// What there is to say of some events that follow each other when they are not at hand any more.
///
/// @param earliest when the earliest of them happened, in milliseconds since 1970-01-01T00:00Z: the log need not be in
/// the order of the clock
/// @param turned sequence of the first after which the night is another one; 0 when there is none
/// @param guns sequence of the first with which guns are fired or heard; 0 when there is none
/// @param silence how long nothing happened before one of them, at most; in milliseconds of the night
/// @param broken sequence of the event that ended this silence; 0 when there was none
/// @param ids their ids
record Stretch(long earliest, long turned, long guns, long silence, long broken, IdFilter ids) {

    /// Of no event yet.
    static Stretch beginning() {
        return new Stretch(Long.MAX_VALUE, 0, 0, 0, 0, new IdFilter());
    }

    /// One event longer. Its id goes into the same filter.
    ///
    /// @param before when the event before it happened
    Stretch plus(NightEvent event, long before) {
        ids.add(event.eventId());
        long sequence = event.sequence();
        long waited = event.occurredAt() - before;
        return new Stretch(
                Math.min(earliest, event.occurredAt()),
                turned == 0 && turns(event) ? sequence : turned,
                guns == 0 && event.happening() instanceof Gunfire ? sequence : guns,
                Math.max(silence, waited),
                waited > silence ? sequence : broken,
                ids);
    }

    /// This one and the one that follows it.
    Stretch plus(Stretch next) {
        return new Stretch(
                Math.min(earliest, next.earliest),
                turned > 0 ? turned : next.turned,
                guns > 0 ? guns : next.guns,
                Math.max(silence, next.silence),
                next.silence > silence ? next.broken : broken,
                ids.plus(next.ids));
    }

    /// The same that the page marks in red.
    private static boolean turns(NightEvent event) {
        return switch (event.happening()) {
            case Delegates.Left _, Vote.Closed _, Siege.PlaceTaken _, Procession.TurnedBack _ -> true;
            default -> false;
        };
    }
}
