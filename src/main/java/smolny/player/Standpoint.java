package smolny.player;

/// A place in the night where the playing can stand: between two events, at a time.
///
/// @param next sequence of the event that comes next; all before it are in the log
/// @param nightTime what the night's clock shows there, in milliseconds since 1970-01-01T00:00Z
record Standpoint(long next, long nightTime) {}
