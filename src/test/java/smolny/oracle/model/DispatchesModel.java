package smolny.oracle.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What each place knows, and since when.
final class DispatchesModel implements Model {

    private final Map<String, Map<String, @Nullable Object>> sent = new LinkedHashMap<>();
    private final Map<String, List<Map<String, @Nullable Object>>> known = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> envoys = new LinkedHashMap<>();

    @Override
    public void tell(Fact fact) {
        switch (fact.kind()) {
            case "NewsSent" ->
                sent.putIfAbsent(
                        fact.text("news"),
                        Plain.record(
                                "news", fact.text("news"),
                                "from", fact.place(),
                                "to", fact.get("to"),
                                "medium", fact.get("medium"),
                                "by", fact.get("by"),
                                "at", fact.at(),
                                "event", fact.id()));
            case "NewsReceived" -> received(fact);
            case "EnvoysSent" -> left(fact);
            default -> {}
        }
    }

    private void received(Fact fact) {
        var here = known.computeIfAbsent(fact.place(), _ -> new ArrayList<>());
        if (here.stream().anyMatch(each -> fact.text("news").equals(each.get("news")))) {
            return;
        }
        var sending = sent.getOrDefault(fact.text("news"), Map.of());
        var sentAt = sending.get("at");
        here.add(Plain.record(
                "news",
                fact.text("news"),
                "from",
                fact.known("from") ? fact.get("from") : sending.get("from"),
                "medium",
                fact.known("medium") ? fact.get("medium") : sending.get("medium"),
                "sentAt",
                sentAt,
                "receivedAt",
                fact.at(),
                "delayMillis",
                sentAt == null ? null : fact.at() - (long) sentAt,
                "event",
                fact.id()));
    }

    private void left(Fact fact) {
        var before = envoys.getOrDefault(fact.place(), Map.of("parties", 0L, "to", List.of()));
        var to = new ArrayList<Object>((List<?>) before.getOrDefault("to", List.of()));
        fact.texts("to").stream().filter(place -> !to.contains(place)).forEach(to::add);
        envoys.put(
                fact.place(),
                Plain.record(
                        "place", fact.place(),
                        "parties", (long) Objects.requireNonNull(before.get("parties")) + fact.number("parties"),
                        "to", to,
                        "at", fact.at(),
                        "event", fact.id()));
    }

    @Override
    public Map<String, @Nullable Object> answer() {
        return Plain.record(
                "sent", List.copyOf(sent.values()),
                "known",
                        known.entrySet().stream()
                                .map(each -> Plain.record("place", each.getKey(), "news", List.copyOf(each.getValue())))
                                .toList(),
                "envoys", List.copyOf(envoys.values()));
    }
}
