package smolny.projection.threats;

import java.util.function.UnaryOperator;
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

    Threats after(String place, UnaryOperator<Unrest> change) {
        return new Threats(places.changed(place, () -> Unrest.NONE, change));
    }
}
