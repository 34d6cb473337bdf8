package smolny.projection.hall;

import smolny.projection.Roll;

/// One assembly.
///
/// @param members delegates with a vote
/// @param guests those without
/// @param left who has gone out, by faction
public record Assembly(Benches members, Benches guests, Roll<Departure> left) {

    static final Assembly EMPTY = new Assembly(Benches.EMPTY, Benches.EMPTY, Roll.empty());
}
