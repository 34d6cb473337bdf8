package smolny.projection.votes;

import smolny.projection.Roll;
import smolny.projection.hall.Benches;

/// Every motion of the night, and the benches that may vote on it.
///
/// @param benches delegates with a vote, by place: what turnout is measured against
/// @param motions by motion, in the order in which they came up
public record Votes(Roll<Benches> benches, Roll<Ballot> motions) {

    static final Votes NONE = new Votes(Roll.empty(), Roll.empty());
}
