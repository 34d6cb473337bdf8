package smolny.projection.floor;

import smolny.projection.Roll;

/// The floor of every assembly.
///
/// @param places by place, in the order in which they came up
public record Floors(Roll<Rostrum> places) {

    static final Floors NONE = new Floors(Roll.empty());

    /// The floor at a place; an empty one where nothing has been said.
    public Rostrum at(String place) {
        return places.getOr(place, Rostrum.EMPTY);
    }

    @SuppressWarnings("ReferenceEquality") // a roll in which nothing changes stays the very same
    Floors with(String place, Rostrum rostrum) {
        var after = places.with(place, rostrum);
        return after == places ? this : new Floors(after);
    }
}
