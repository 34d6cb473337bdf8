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
        var faction = factions.line(threatened.faction());
        return new Unrest(
                threats + 1, moved, faction.with(faction.or(Parting.NONE).threatened(event)));
    }

    Unrest after(NightEvent event, Walkout.Hesitated hesitated) {
        var after = factions;
        for (var name : hesitated.factions()) {
            var faction = after.line(name);
            after = faction.with(faction.or(Parting.NONE).hesitated(event));
        }
        return new Unrest(threats, hesitated.moved(), after);
    }

    Unrest after(NightEvent event, Delegates.Left left) {
        var faction = factions.line(left.faction());
        return new Unrest(threats, moved, faction.with(faction.or(Parting.NONE).gone(event, left.delegates())));
    }
}
