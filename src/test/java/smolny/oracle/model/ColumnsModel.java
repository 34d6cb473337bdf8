package smolny.oracle.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the processions are, and how large.
final class ColumnsModel implements Model {

    private static final class Procession {
        final Map<String, Long> people = new LinkedHashMap<>();
        final String origin;
        String stage = "FORMING";
        String place;
        long since;

        @Nullable
        String destination;

        @Nullable
        Map<String, @Nullable Object> standoff;

        List<String> provisions = List.of();

        @Nullable
        Object delivered;

        @Nullable
        Object abreast;

        boolean chosen;

        Procession(Fact first) {
            origin = first.place();
            place = first.place();
            since = first.at();
        }

        void becomes(String next, Fact fact) {
            stage = next;
            since = fact.at();
        }

        void joined(Fact fact) {
            for (var contingent : fact.records("joined")) {
                people.merge((String) contingent.get("faction"), (Long) contingent.get("people"), Long::sum);
            }
            chosen |= fact.chosen();
        }
    }

    private final Map<String, Procession> processions = new LinkedHashMap<>();

    @Override
    public void tell(Fact fact) {
        switch (fact.kind()) {
            case "ProcessionFormed" -> formed(fact);
            case "ProcessionSetOut" -> setOut(fact);
            case "ProcessionHalted" -> {
                var procession = procession(fact);
                procession.becomes("HALTED", fact);
                procession.place = fact.place();
                procession.standoff = Plain.record(
                        "place",
                        fact.place(),
                        "by",
                        fact.get("by"),
                        "metresFromStart",
                        fact.get("metresFromStart"),
                        "round",
                        0L,
                        "last",
                        null,
                        "shots",
                        0L,
                        "casualties",
                        null);
            }
            case "StandoffExchanged" -> {
                var standoff = standoff(fact);
                standoff.put("round", fact.number("round"));
                standoff.put(
                        "last", Plain.record("side", fact.get("side"), "what", fact.get("move"), "by", fact.get("by")));
            }
            case "ProcessionTurnedBack" -> {
                var procession = procession(fact);
                procession.becomes("TURNED_BACK", fact);
                procession.destination = procession.origin;
                standoff(fact).put("casualties", fact.get("casualties"));
            }
            case "ProcessionArrived" -> {
                var procession = procession(fact);
                procession.becomes("ARRIVED", fact);
                procession.place = fact.place();
                procession.delivered = fact.get("provisionsDelivered");
                procession.chosen |= fact.chosen();
            }
            case "DelegatesArrived" -> {
                if (fact.known("procession")) {
                    cameWith(procession(fact), fact);
                }
            }
            case "ShotFired" -> shot(fact);
            default -> {}
        }
    }

    private void formed(Fact fact) {
        var procession = processions.computeIfAbsent(fact.text("procession"), _ -> new Procession(fact));
        procession.joined(fact);
        if (procession.stage.equals("ARRIVED")) {
            procession.becomes("FORMING", fact);
            procession.destination = null;
        }
        if (fact.known("absorbed")) {
            var absorbed = processions.get(fact.text("absorbed"));
            if (absorbed == null) {
                throw new Impossible("nobody walks in " + fact.text("absorbed"));
            }
            absorbed.people.clear();
            absorbed.becomes("DISSOLVED", fact);
        }
    }

    private void setOut(Fact fact) {
        var procession = processions.computeIfAbsent(fact.text("procession"), _ -> new Procession(fact));
        procession.joined(fact);
        procession.becomes("UNDER_WAY", fact);
        procession.destination = fact.text("to");
        procession.abreast = fact.get("abreast");
        procession.provisions = fact.texts("provisions");
    }

    private static void cameWith(Procession procession, Fact fact) {
        if (!procession.stage.equals("ARRIVED")) {
            procession.becomes("ARRIVED", fact);
            procession.place = fact.place();
        }
    }

    private void shot(Fact fact) {
        long rounds = fact.known("rounds") ? fact.number("rounds") : 1;
        for (var procession : processions.values()) {
            if (procession.stage.equals("HALTED")
                    && procession.place.equals(fact.place())
                    && procession.standoff != null) {
                procession.standoff.merge("shots", rounds, (before, more) -> (long) before + (long) more);
            }
        }
    }

    private Procession procession(Fact fact) {
        var procession = processions.get(fact.text("procession"));
        if (procession == null) {
            throw new Impossible(fact.text("procession") + " has never formed");
        }
        return procession;
    }

    private Map<String, @Nullable Object> standoff(Fact fact) {
        var standoff = procession(fact).standoff;
        if (standoff == null) {
            throw new Impossible(fact.text("procession") + " was never stopped");
        }
        return standoff;
    }

    @Override
    public Map<String, @Nullable Object> answer() {
        return Plain.record(
                "processions",
                processions.entrySet().stream()
                        .map(each -> listed(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Map<String, @Nullable Object> listed(String id, Procession of) {
        return Plain.record(
                "procession",
                id,
                "people",
                of.people.values().stream().mapToLong(Long::longValue).sum(),
                "makeUp",
                of.people.entrySet().stream()
                        .map(each -> Plain.record("faction", each.getKey(), "people", each.getValue()))
                        .toList(),
                "stage",
                of.stage,
                "since",
                of.since,
                "place",
                of.place,
                "origin",
                of.origin,
                "destination",
                of.destination,
                "standoff",
                of.standoff == null ? null : new LinkedHashMap<>(of.standoff),
                "provisions",
                of.provisions,
                "delivered",
                of.delivered,
                "abreast",
                of.abreast,
                "illustrative",
                of.chosen);
    }
}
