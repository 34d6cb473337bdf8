package smolny.oracle.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who threatened to leave, and who went.
final class ThreatsModel implements Model {

    private static final class Faction {
        long threats;
        long gone;

        @Nullable
        Long threatenedAt;

        @Nullable
        Long hesitatedAt;

        @Nullable
        Long goneAt;

        boolean chosen;
    }

    private static final class Hall {
        long threats;

        @Nullable
        Object moved;

        final Map<String, Faction> factions = new LinkedHashMap<>();
    }

    private final Map<String, Hall> places = new LinkedHashMap<>();

    @Override
    public void tell(Fact fact) {
        switch (fact.kind()) {
            case "WalkoutThreatened" -> {
                hall(fact).threats++;
                var faction = faction(fact, fact.text("faction"));
                faction.threats++;
                faction.threatenedAt = faction.threatenedAt == null ? Long.valueOf(fact.at()) : faction.threatenedAt;
            }
            case "Hesitated" -> {
                hall(fact).moved = fact.number("moved");
                fact.texts("factions").forEach(each -> faction(fact, each).hesitatedAt = fact.at());
            }
            case "DelegatesLeft" -> {
                var faction = faction(fact, fact.text("faction"));
                faction.gone += fact.number("delegates");
                faction.goneAt = faction.goneAt == null ? Long.valueOf(fact.at()) : faction.goneAt;
                faction.chosen |= fact.chosen();
            }
            default -> {}
        }
    }

    private Hall hall(Fact fact) {
        return places.computeIfAbsent(fact.place(), _ -> new Hall());
    }

    private Faction faction(Fact fact, String name) {
        return hall(fact).factions.computeIfAbsent(name, _ -> new Faction());
    }

    @Override
    public Map<String, @Nullable Object> answer() {
        return Plain.record(
                "places",
                places.entrySet().stream()
                        .map(each -> Plain.record(
                                "place",
                                each.getKey(),
                                "threats",
                                each.getValue().threats,
                                "moved",
                                each.getValue().moved,
                                "factions",
                                each.getValue().factions.entrySet().stream()
                                        .map(one -> listed(one.getKey(), one.getValue()))
                                        .toList()))
                        .toList());
    }

    private static Map<String, @Nullable Object> listed(String name, Faction faction) {
        Long between = faction.threatenedAt == null || faction.goneAt == null
                ? null
                : Long.valueOf(faction.goneAt - faction.threatenedAt);
        return Plain.record(
                "faction", name,
                "threats", faction.threats,
                "threatenedAt", faction.threatenedAt,
                "hesitatedAt", faction.hesitatedAt,
                "gone", faction.gone,
                "goneAt", faction.goneAt,
                "betweenMillis", between,
                "illustrative", faction.chosen);
    }
}
