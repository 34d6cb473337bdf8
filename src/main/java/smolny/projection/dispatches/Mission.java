package smolny.projection.dispatches;

import java.util.LinkedHashSet;
import java.util.List;
import smolny.event.Envoys;
import smolny.event.NightEvent;

/// Go-betweens who left one place.
///
/// @param parties how many parties, all sendings together
/// @param to the places they were bound for, each once
/// @param at when the latest of them left, in milliseconds since 1970-01-01T00:00Z
/// @param event id of the event with which those left
public record Mission(int parties, List<String> to, long at, String event) {

    static final Mission NONE = new Mission(0, List.of(), 0, "");

    public Mission {
        to = List.copyOf(to);
    }

    Mission plus(NightEvent event, Envoys.Sent envoys) {
        var all = new LinkedHashSet<>(to);
        all.addAll(envoys.to());
        return new Mission(parties + envoys.parties(), List.copyOf(all), event.occurredAt(), event.eventId());
    }
}
