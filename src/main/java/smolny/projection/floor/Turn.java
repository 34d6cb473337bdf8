package smolny.projection.floor;

import smolny.event.Actor;

/// Somebody has the floor.
///
/// @param since when they took it, in milliseconds since 1970-01-01T00:00Z
public record Turn(Actor speaker, long since) {}
