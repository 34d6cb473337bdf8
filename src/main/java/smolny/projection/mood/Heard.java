package smolny.projection.mood;

import org.jspecify.annotations.Nullable;
import smolny.event.Reaction;

/// Something heard in a room.
///
/// @param reaction null when it was gunfire
/// @param intensity 1 to 5; always illustrative
/// @param at when, in milliseconds since 1970-01-01T00:00Z
/// @param event id of the event
public record Heard(@Nullable Reaction reaction, int intensity, long at, String event) {

    /// Whether it was guns, not people.
    public boolean gunfire() {
        return reaction == null;
    }
}
