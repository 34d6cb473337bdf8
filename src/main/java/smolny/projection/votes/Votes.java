package smolny.projection.votes;

import smolny.projection.Roll;
import smolny.projection.hall.Benches;

/// Every motion of the night, and the benches that may vote on it.
///
/// @param benches delegates with a vote, by place: what turnout is measured against
/// @param motions by motion, in the order in which they came up
public record Votes(Roll<Benches> benches, Roll<Ballot> motions) {

    static final Votes NONE = new Votes(Roll.empty(), Roll.empty());

    /// The benches at a place; empty ones where nobody is known to sit.
    public Benches benchesAt(String place) {
        return benches.getOr(place, Benches.EMPTY);
    }

    Votes with(String place, Benches others) {
        return new Votes(benches.with(place, others), motions);
    }

    Votes with(String motion, Ballot ballot) {
        return new Votes(benches, motions.with(motion, ballot));
    }
}
