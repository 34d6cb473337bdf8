package smolny.oracle.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who is still in the hall: benches are filled and emptied.
final class HallModel implements Model {

    private static final class Hall {
        final Map<String, Bench> members = new LinkedHashMap<>();
        final Map<String, Bench> guests = new LinkedHashMap<>();
        final Map<String, Map<String, @Nullable Object>> gone = new LinkedHashMap<>();
    }

    private final Map<String, Hall> places = new LinkedHashMap<>();

    @Override
    public void tell(Fact fact) {
        switch (fact.kind()) {
            case "DelegatesSeated" -> Bench.tell(hall(fact).members, fact);
            case "DelegatesArrived" -> {
                if (fact.text("standing").equals("GUEST")) {
                    hall(fact)
                            .guests
                            .computeIfAbsent(fact.text("faction"), _ -> new Bench())
                            .come(fact.number("delegates"), fact.chosen());
                } else {
                    Bench.tell(hall(fact).members, fact);
                }
            }
            case "DelegatesLeft" -> {
                leave(hall(fact), fact);
            }
            default -> {}
        }
    }

    private static void leave(Hall hall, Fact fact) {
        var guests = hall.guests.get(fact.text("faction"));
        if (guests != null && !hall.members.containsKey(fact.text("faction"))) {
            guests.go(fact.number("delegates"), fact.chosen());
        } else {
            Bench.tell(hall.members, fact);
        }
        var before = hall.gone.getOrDefault(fact.text("faction"), Map.of("delegates", 0L, "illustrative", false));
        hall.gone.put(
                fact.text("faction"),
                Plain.record(
                        "faction",
                        fact.text("faction"),
                        "delegates",
                        (long) Objects.requireNonNull(before.get("delegates")) + fact.number("delegates"),
                        "at",
                        fact.at(),
                        "event",
                        fact.id(),
                        "sequence",
                        fact.sequence(),
                        "illustrative",
                        (boolean) Objects.requireNonNull(before.get("illustrative")) || fact.chosen()));
    }

    private Hall hall(Fact fact) {
        return places.computeIfAbsent(fact.place(), _ -> new Hall());
    }

    @Override
    public Map<String, @Nullable Object> answer() {
        return Plain.record(
                "places",
                places.entrySet().stream()
                        .map(each -> listed(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Map<String, @Nullable Object> listed(String place, Hall hall) {
        return Plain.record(
                "place",
                place,
                "delegates",
                Bench.sum(hall.members),
                "guests",
                Bench.sum(hall.guests),
                "delegatesByFaction",
                Bench.listed(hall.members),
                "guestsByFaction",
                Bench.listed(hall.guests),
                "left",
                List.copyOf(hall.gone.values()));
    }
}
