package smolny.projection.dispatches;

import java.util.List;

/// Go-betweens who left one place.
///
/// @param parties how many parties, all sendings together
/// @param to the places they were bound for, each once
/// @param at when the latest of them left, in milliseconds since 1970-01-01T00:00Z
/// @param event id of the event with which those left
public record Mission(int parties, List<String> to, long at, String event) {

    public Mission {
        to = List.copyOf(to);
    }
}
