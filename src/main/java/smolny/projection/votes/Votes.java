package smolny.projection.votes;

import smolny.projection.Line;
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

    Votes seating(String place, Benches seated) {
        return new Votes(benches.with(place, seated), motions);
    }

    /// @param motion its line on this roll of motions
    @SuppressWarnings("ReferenceEquality") // a roll in which nothing changes stays the very same
    Votes with(Line<Ballot> motion, Ballot ballot) {
        var after = motion.with(ballot);
        return after == motions ? this : new Votes(benches, after);
    }
}
