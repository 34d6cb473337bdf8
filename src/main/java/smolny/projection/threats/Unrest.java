package smolny.projection.threats;

import org.jspecify.annotations.Nullable;
import smolny.projection.Roll;

/// Threats to leave one hall, and what came of them.
///
/// @param threats how many times somebody threatened that a faction would leave
/// @param moved how many got up at the latest hesitation; null when nobody hesitated
/// @param factions those who threatened, hesitated or went, in that order of time
public record Unrest(int threats, @Nullable Integer moved, Roll<Parting> factions) {

    static final Unrest NONE = new Unrest(0, null, Roll.empty());
}
