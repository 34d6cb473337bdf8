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
}
