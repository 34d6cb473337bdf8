package smolny.projection.columns;

import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Gunfire;
import smolny.event.Procession;

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
        @Nullable Integer casualties) {

    Standoff after(Procession.StandoffExchanged move) {
        var last = new Move(move.side(), move.move(), move.by());
        return new Standoff(place, by, metresFromStart, move.round(), last, shots, casualties);
    }

    Standoff after(Gunfire.Fired fired) {
        int more = fired.rounds() != null ? fired.rounds() : 1;
        return new Standoff(place, by, metresFromStart, round, last, shots + more, casualties);
    }

    Standoff after(Procession.TurnedBack turned) {
        return new Standoff(place, by, metresFromStart, round, last, shots, turned.casualties());
    }
}
