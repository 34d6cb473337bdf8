package smolny.projection.columns;

import org.jspecify.annotations.Nullable;
import smolny.event.Actor;

/// A procession and those who stopped it.
///
/// @param place where it was stopped
/// @param by who stopped it
/// @param metresFromStart how far it had got; null when that is not known
/// @param round of the last move; 0 before the first
/// @param last null before the first move
/// @param shots fired there while it stood; a burst nobody counted is one
/// @param casualties null before it turns back, and when nobody counted
public record Standoff(
        String place,
        Actor by,
        @Nullable Integer metresFromStart,
        int round,
        @Nullable Move last,
        int shots,
        @Nullable Integer casualties) {}
