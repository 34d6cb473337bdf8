package smolny.projection.threats;

import java.util.function.UnaryOperator;
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
        return new Unrest(threats + 1, moved, changed(threatened.faction(), parting -> parting.threatened(event)));
    }

    Unrest after(NightEvent event, Walkout.Hesitated hesitated) {
        var after = factions;
        for (var faction : hesitated.factions()) {
            after = after.changed(faction, () -> Parting.NONE, parting -> parting.hesitated(event));
        }
        return new Unrest(threats, hesitated.moved(), after);
    }

    Unrest after(NightEvent event, Delegates.Left left) {
        return new Unrest(threats, moved, changed(left.faction(), parting -> parting.gone(event, left.delegates())));
    }

    private Roll<Parting> changed(String faction, UnaryOperator<Parting> change) {
        return factions.changed(faction, () -> Parting.NONE, change);
    }
}
