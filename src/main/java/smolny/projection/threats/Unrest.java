package smolny.projection.threats;

import org.jspecify.annotations.Nullable;
import smolny.event.Delegates;
import smolny.event.NightEvent;
import smolny.event.Walkout;
import smolny.projection.Roll;

/// Threats to leave one hall, and what came of them.
///
/// @param threats how many times somebody threatened that a faction would leave
/// @param moved how many got up at the latest hesitation; null when nobody hesitated
/// @param factions those who threatened, hesitated or went, in that order of time
public record Unrest(int threats, @Nullable Integer moved, Roll<Parting> factions) {

    static final Unrest NONE = new Unrest(0, null, Roll.empty());

    Unrest after(NightEvent event, Walkout.Threatened threatened) {
        return new Unrest(
                threats + 1,
                moved,
                factions.with(
                        threatened.faction(), parting(threatened.faction()).threatened(event)));
    }

    Unrest after(NightEvent event, Walkout.Hesitated hesitated) {
        var after = factions;
        for (var faction : hesitated.factions()) {
            after = after.with(faction, parting(faction).hesitated(event));
        }
        return new Unrest(threats, hesitated.moved(), after);
    }

    Unrest after(NightEvent event, Delegates.Left left) {
        return new Unrest(
                threats,
                moved,
                factions.with(left.faction(), parting(left.faction()).gone(event, left.delegates())));
    }

    private Parting parting(String faction) {
        return factions.getOr(faction, Parting.NONE);
    }
}
