package smolny.projection.hall;

import smolny.event.NightEvent;

/// Those of one faction who have gone out.
///
/// @param delegates how many, all goings together, whether or not they came back
/// @param at when the latest of them went, in milliseconds since 1970-01-01T00:00Z
/// @param event id of the event with which they went
/// @param sequence of that event
/// @param illustrative whether any number behind this was chosen rather than attested
public record Departure(int delegates, long at, String event, long sequence, boolean illustrative) {

    static final Departure NONE = new Departure(0, 0, "", 0, false);

    Departure plus(int more, NightEvent event) {
        return new Departure(
                delegates + more,
                event.occurredAt(),
                event.eventId(),
                event.sequence(),
                illustrative || event.evidence().illustrative());
    }
}
