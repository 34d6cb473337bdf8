package smolny.player;

/// The run that goes on where another one ends.
///
/// @param run its id
/// @param from where it is to be played from; what lies before is published again at once, as every run is whole
record Continuation(String run, Standpoint from) {}
