package smolny.projection.hall;

import smolny.projection.Roll;

/// Who sits in each assembly, who is there as a guest, and who has gone.
///
/// @param places by place, in the order in which somebody first came in
public record Hall(Roll<Assembly> places) {

    static final Hall EMPTY = new Hall(Roll.empty());

    /// The assembly at a place; an empty one where nobody has come in.
    public Assembly at(String place) {
        return places.getOr(place, Assembly.EMPTY);
    }

    Hall with(String place, Assembly assembly) {
        return new Hall(places.with(place, assembly));
    }
}
