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

    Mood with(String place, Room room) {
        return new Mood(places.with(place, room));
    }

    /// What was heard longer ago than a room remembers is dropped everywhere, not only where the event happens.
    Mood forgetting(long now) {
        var after = this;
        for (int i = 0; i < places.size(); i++) {
            var room = places.value(i);
            if (room.hasToForget(now)) {
                after = after.with(places.key(i), room.forgetting(now));
            }
        }
        return after;
    }
}
