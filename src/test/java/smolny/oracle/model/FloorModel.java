package smolny.oracle.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who presides, who speaks, and for how long.
final class FloorModel implements Model {

    private static final class Floor {
        String session = "NOT_OPENED";

        @Nullable
        Object presiding;

        @Nullable
        Fact taken;

        final Map<String, long[]> byPerson = new LinkedHashMap<>();
        final Map<String, long[]> byFaction = new LinkedHashMap<>();
    }

    private final Map<String, Floor> places = new LinkedHashMap<>();

    @Override
    public void tell(Fact fact) {
        switch (fact.kind()) {
            case "SittingOpened" -> {
                floor(fact).session = "SITTING";
                floor(fact).presiding = fact.get("by");
            }
            case "SittingRecessed" -> floor(fact).session = "RECESSED";
            case "SittingResumed" -> floor(fact).session = "SITTING";
            case "SittingClosed" -> {
                floor(fact).session = "CLOSED";
                floor(fact).presiding = null;
            }
            case "PresidiumSeated" -> floor(fact).presiding = fact.get("chair");
            case "FloorTaken" -> {
                if (floor(fact).taken != null) {
                    throw new Impossible("somebody has the floor");
                }
                floor(fact).taken = fact;
            }
            case "FloorYielded" -> yielded(floor(fact), fact);
            default -> {}
        }
    }

    private static void yielded(Floor floor, Fact fact) {
        var taken = floor.taken;
        if (taken == null || !taken.record("by").equals(fact.record("by"))) {
            throw new Impossible("who stops is not who speaks");
        }
        // The minutes are mostly inferred and may run backwards; nobody speaks for less than no time.
        long millis = Math.max(0, fact.at() - taken.at());
        add(floor.byPerson, String.valueOf(taken.record("by").get("id")), millis);
        if (taken.record("by").get("faction") instanceof String faction) {
            add(floor.byFaction, faction, millis);
        }
        floor.taken = null;
    }

    private static void add(Map<String, long[]> spoken, String who, long millis) {
        long[] turnsAndMillis = spoken.computeIfAbsent(who, _ -> new long[2]);
        turnsAndMillis[0]++;
        turnsAndMillis[1] += millis;
    }

    private Floor floor(Fact fact) {
        return places.computeIfAbsent(fact.place(), _ -> new Floor());
    }

    @Override
    public Map<String, @Nullable Object> answer() {
        return Plain.record(
                "places",
                places.entrySet().stream()
                        .map(each -> listed(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Map<String, @Nullable Object> listed(String place, Floor floor) {
        var taken = floor.taken;
        return Plain.record(
                "place",
                place,
                "session",
                floor.session,
                "presiding",
                floor.presiding,
                "turn",
                taken == null ? null : Plain.record("speaker", taken.get("by"), "since", taken.at()),
                "byPerson",
                spoken("person", floor.byPerson),
                "byFaction",
                spoken("faction", floor.byFaction));
    }

    private static List<Map<String, @Nullable Object>> spoken(String who, Map<String, long[]> times) {
        return times.entrySet().stream()
                .map(each ->
                        Plain.record(who, each.getKey(), "turns", each.getValue()[0], "millis", each.getValue()[1]))
                .toList();
    }
}
