package smolny.projection.threats;

import smolny.projection.Roll;

/// Threats to leave, and what came of them.
///
/// @param places by place, in the order in which they came up
public record Threats(Roll<Unrest> places) {

    static final Threats NONE = new Threats(Roll.empty());

    /// How it stands at a place; at peace where nobody threatened or left.
    public Unrest at(String place) {
        return places.getOr(place, Unrest.NONE);
    }

    Threats with(String place, Unrest unrest) {
        return new Threats(places.with(place, unrest));
    }
}
