package smolny.event;

import org.jspecify.annotations.Nullable;

/// Who did it: a person, or a body such as a caucus, a bench or a cordon.
///
/// The faction travels with the event, so that a reader of the log needs no other topic to count by faction.
///
/// @param id as listed among the people of the night
/// @param faction the faction spoken or acted for; null when the actor belongs to none, or to all at once
public record Actor(String id, @Nullable String faction) {

    public Actor {
        Expect.text("actor", id);
        Expect.text("faction", faction);
    }
}
