package smolny.scenario;

import java.util.List;
import smolny.event.Night;
import smolny.event.NightEvent;

/// A night that can be played: who and where, and everything that happens, in order.
///
/// @param digest names the content: equal for two files that tell the same night, however they are laid out
/// @param events from the first to the last, sequence 1, 2, 3 ...; they belong to no run yet
public record Scenario(Night night, String digest, List<NightEvent> events) {

    public Scenario {
        events = List.copyOf(events);
    }

    /// The events as one run publishes them.
    public List<NightEvent> events(String run) {
        return events.stream().map(event -> event.in(run)).toList();
    }
}
