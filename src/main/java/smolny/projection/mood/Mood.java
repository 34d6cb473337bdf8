package smolny.projection.mood;

import smolny.event.NightEvent;
import smolny.projection.Roll;

/// The temper of every room in which something was heard.
///
/// @param places by place, in the order in which something was first heard there
public record Mood(Roll<Room> places) {

    static final Mood CALM = new Mood(Roll.empty());

    /// The temper at a place; a calm one where nothing was heard.
    public Room at(String place) {
        return places.getOr(place, Room.CALM);
    }

    Mood after(NightEvent event, Heard heard) {
        var after = places.with(event.place(), at(event.place()).after(heard));
        return new Mood(after).forgetting(event);
    }

    Mood calmer(NightEvent event) {
        var room = at(event.place());
        return room.calmsDown(event.occurredAt()) ? new Mood(places.with(event.place(), room.calmer())) : this;
    }

    /// What was heard longer ago than a room remembers is dropped everywhere, not only where the event happens.
    @SuppressWarnings("ReferenceEquality") // a roll in which nothing changes stays the very same
    Mood forgetting(NightEvent event) {
        var after = places.mapped(event, Room::forgetting);
        return after == places ? this : new Mood(after);
    }
}
