package smolny.oracle.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A faction's bench, counted by hand.
final class Bench {

    long delegates;
    private long came;
    private boolean chosen;

    /// Members of each faction at one place, as the three kinds about delegates tell of them.
    static void tell(Map<String, Bench> members, Fact fact) {
        var faction = fact.text("faction");
        long people = fact.number("delegates");
        switch (fact.kind()) {
            case "DelegatesSeated" -> {
                if (members.containsKey(faction)) {
                    throw new Impossible(faction + " has its seats already");
                }
                members.put(faction, new Bench());
                members.get(faction).come(people, fact.chosen());
            }
            case "DelegatesLeft" -> {
                // Where nobody is known to sit, nobody can tell.
                if (members.isEmpty()) {
                    return;
                }
                members.getOrDefault(faction, new Bench()).go(people, fact.chosen());
            }
            default -> {
                if (members.isEmpty()) {
                    return;
                }
                var bench = members.getOrDefault(faction, new Bench());
                if (bench.delegates + people > bench.came) {
                    throw new Impossible(people + " of " + faction + " come back, fewer went");
                }
                bench.delegates += people;
                bench.chosen |= fact.chosen();
            }
        }
    }

    void come(long people, boolean chosen) {
        delegates += people;
        came += people;
        this.chosen |= chosen;
    }

    void go(long people, boolean chosen) {
        if (delegates < people) {
            throw new Impossible(people + " leave, " + delegates + " are there");
        }
        delegates -= people;
        this.chosen |= chosen;
    }

    static long sum(Map<String, Bench> benches) {
        return benches.values().stream().mapToLong(bench -> bench.delegates).sum();
    }

    static List<Map<String, @Nullable Object>> listed(Map<String, Bench> benches) {
        return new LinkedHashMap<>(benches)
                .entrySet().stream()
                        .map(each -> Plain.record(
                                "faction",
                                each.getKey(),
                                "delegates",
                                each.getValue().delegates,
                                "came",
                                each.getValue().came,
                                "illustrative",
                                each.getValue().chosen))
                        .toList();
    }
}
