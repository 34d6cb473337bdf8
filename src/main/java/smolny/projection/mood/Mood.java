package smolny.projection.mood;

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

    Mood after(String place, Heard heard) {
        return new Mood(places.changed(place, () -> Room.CALM, room -> room.after(heard))).forgetting(heard.at());
    }

    Mood calmer(String place, long now) {
        return at(place).calmsDown(now) ? new Mood(places.changed(place, () -> Room.CALM, Room::calmer)) : this;
    }

    /// What was heard longer ago than a room remembers is dropped everywhere, not only where the event happens.
    @SuppressWarnings("ReferenceEquality") // a roll in which nothing changes stays the very same
    Mood forgetting(long now) {
        var after = places.mapped(room -> room.forgetting(now));
        return after == places ? this : new Mood(after);
    }
}
