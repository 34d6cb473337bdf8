package smolny.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.event.Delegates;
import smolny.event.NightEvent;
import smolny.event.Walkout;
import smolny.projection.threats.Parting;
import smolny.projection.threats.Threats;
import smolny.projection.threats.Unrest;

final class MutableThreats implements MutableFold {

    private static final class Faction {
        int threats;

        @Nullable
        Long threatenedAt;

        @Nullable
        Long hesitatedAt;

        int gone;

        @Nullable
        Long goneAt;

        boolean illustrative;

        Parting answer() {
            return new Parting(threats, threatenedAt, hesitatedAt, gone, goneAt, illustrative);
        }
    }

    private static final class Place {
        int threats;

        @Nullable
        Integer moved;

        final Map<String, Faction> factions = MutableFold.map();

        Faction of(String faction) {
            return factions.computeIfAbsent(faction, _ -> new Faction());
        }

        Unrest answer() {
            return new Unrest(threats, moved, MutableFold.roll(factions, Faction::answer));
        }
    }

    private final Map<String, Place> places = MutableFold.map();

    @Override
    public void apply(NightEvent event) {
        switch (event.happening()) {
            case Walkout.Threatened threatened -> {
                var place = at(event);
                place.threats++;
                var faction = place.of(threatened.faction());
                faction.threats++;
                if (faction.threatenedAt == null) {
                    faction.threatenedAt = event.occurredAt();
                }
            }
            case Walkout.Hesitated hesitated -> {
                var place = at(event);
                place.moved = hesitated.moved();
                for (var faction : hesitated.factions()) {
                    place.of(faction).hesitatedAt = event.occurredAt();
                }
            }
            case Delegates.Left left -> {
                var faction = at(event).of(left.faction());
                faction.gone += left.delegates();
                faction.illustrative |= event.evidence().illustrative();
                if (faction.goneAt == null) {
                    faction.goneAt = event.occurredAt();
                }
            }
            default -> {}
        }
    }

    private Place at(NightEvent event) {
        return places.computeIfAbsent(event.place(), _ -> new Place());
    }

    @Override
    public Object answer() {
        return new Threats(MutableFold.roll(places, Place::answer));
    }
}
