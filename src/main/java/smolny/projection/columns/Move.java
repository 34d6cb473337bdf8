package smolny.projection.columns;

import smolny.event.Actor;
import smolny.event.Side;

/// One move in a stand-off.
///
/// @param what in a word or two
public record Move(Side side, String what, Actor by) {}
