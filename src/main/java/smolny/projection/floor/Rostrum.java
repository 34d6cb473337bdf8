package smolny.projection.floor;

import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.projection.Roll;

/// The floor of one assembly.
///
/// @param session whether it sits
/// @param presiding null when nobody is known to preside
/// @param turn who speaks now; null when the floor is free
/// @param byPerson speaking time of the turns that are over
/// @param byFaction the same by faction; who speaks for none is not in it
public record Rostrum(
        Session session,
        @Nullable Actor presiding,
        @Nullable Turn turn,
        Roll<Spoken> byPerson,
        Roll<Spoken> byFaction) {

    static final Rostrum EMPTY = new Rostrum(Session.NOT_OPENED, null, null, Roll.empty(), Roll.empty());

    /// Who speaks now; null when the floor is free.
    public @Nullable Actor speaker() {
        return turn != null ? turn.speaker() : null;
    }
}
