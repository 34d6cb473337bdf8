package smolny.oracle.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How each vote stands: what was moved, put, cast and announced.
final class VotesModel implements Model {

    private static final class Motion {
        String place = "";

        @Nullable
        Object movedBy;

        @Nullable
        Object method;

        @Nullable
        Object announced;

        @Nullable
        Object outcome;

        @Nullable
        Object similarTo;

        @Nullable
        Long present;

        String stage = "PROPOSED";
        boolean chosen;
        final Map<String, long[]> cast = new LinkedHashMap<>();
        final Set<String> supporters = new LinkedHashSet<>();
    }

    private final Map<String, Motion> motions = new LinkedHashMap<>();
    private final Map<String, Map<String, Bench>> benches = new LinkedHashMap<>();

    @Override
    public void tell(Fact fact) {
        switch (fact.kind()) {
            case "DelegatesSeated" ->
                Bench.tell(benches.computeIfAbsent(fact.place(), _ -> new LinkedHashMap<>()), fact);
            case "DelegatesLeft" -> {
                // Those without a bench are guests, who do not vote.
                if (benches(fact).containsKey(fact.text("faction"))) {
                    Bench.tell(benches(fact), fact);
                }
            }
            case "DelegatesArrived" -> {
                if (fact.text("standing").equals("MEMBER")) {
                    Bench.tell(benches(fact), fact);
                }
            }
            case "MotionProposed" -> moved(fact);
            case "MotionTabled" -> {
                var motion = motions.containsKey(fact.text("motion")) ? motion(fact) : moved(fact);
                motion.stage = "NEVER_PUT";
                motion.similarTo = fact.get("similarTo");
            }
            case "MotionSupported" -> {
                var motion = motion(fact);
                motion.supporters.addAll(fact.texts("factions"));
                if (fact.texts("factions").isEmpty() && fact.record("by").get("faction") instanceof String faction) {
                    motion.supporters.add(faction);
                }
            }
            case "VoteOpened" -> put(motion(fact), fact, "OPEN");
            case "VotesCast" -> cast(motion(fact), fact);
            case "VoteClosed" -> closed(fact);
            default -> {}
        }
    }

    private Motion moved(Fact fact) {
        var motion = new Motion();
        motion.place = fact.place();
        motion.movedBy = fact.get("by");
        motions.put(fact.text("motion"), motion);
        return motion;
    }

    private Motion motion(Fact fact) {
        var motion = motions.get(fact.text("motion"));
        if (motion == null) {
            throw new Impossible("nobody has moved " + fact.text("motion"));
        }
        return motion;
    }

    private void put(Motion motion, Fact fact, String stage) {
        motion.method = fact.text("method");
        motion.stage = stage;
        var hall = benches.getOrDefault(fact.place(), Map.of());
        boolean known = !hall.isEmpty() && !fact.text("method").equals("CAUCUS");
        motion.present = known ? Bench.sum(hall) : null;
    }

    private static void cast(Motion motion, Fact fact) {
        long[] votes = motion.cast.computeIfAbsent(fact.text("faction"), _ -> new long[3]);
        var tally = fact.record("tally");
        votes[0] += number(tally, "yes");
        votes[1] += number(tally, "no");
        votes[2] += number(tally, "abstain");
        motion.chosen |= fact.chosen();
    }

    private void closed(Fact fact) {
        var motion = motions.get(fact.text("motion"));
        if (motion == null) {
            motion = moved(fact);
            motion.movedBy = null;
        }
        if (!motion.stage.equals("OPEN")) {
            put(motion, fact, "CLOSED");
        }
        motion.stage = "CLOSED";
        motion.announced = fact.get("tally");
        motion.outcome = fact.get("outcome");
        motion.chosen |= fact.chosen() && fact.known("tally");
    }

    private Map<String, Bench> benches(Fact fact) {
        return benches.getOrDefault(fact.place(), Map.of());
    }

    @Override
    public Map<String, @Nullable Object> answer() {
        return Plain.record(
                "motions",
                motions.entrySet().stream()
                        .map(each -> listed(each.getKey(), each.getValue()))
                        .toList(),
                "benches",
                benches.entrySet().stream()
                        .map(each -> Plain.record(
                                "place",
                                each.getKey(),
                                "delegates",
                                Bench.sum(each.getValue()),
                                "byFaction",
                                Bench.listed(each.getValue())))
                        .toList());
    }

    private static Map<String, @Nullable Object> listed(String id, Motion motion) {
        long[] sum = new long[3];
        motion.cast.values().forEach(votes -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += votes[i];
            }
        });
        @SuppressWarnings("unchecked") // as the schema says
        var shown = motion.announced != null ? (Map<String, @Nullable Object>) motion.announced : tally(sum);
        boolean counted = !motion.stage.equals("CLOSED") || motion.announced != null;
        boolean voted = counted && Set.of("OPEN", "CLOSED").contains(motion.stage);
        return Plain.record(
                "motion",
                id,
                "place",
                motion.place,
                "movedBy",
                motion.movedBy,
                "method",
                motion.method,
                "stage",
                motion.stage,
                "tally",
                shown,
                "counted",
                counted,
                "turnout",
                voted ? number(shown, "yes") + number(shown, "no") + number(shown, "abstain") : null,
                "present",
                motion.present,
                "byFaction",
                motion.cast.entrySet().stream()
                        .map(each -> Plain.record("faction", each.getKey(), "tally", tally(each.getValue())))
                        .toList(),
                "cast",
                tally(sum),
                "announced",
                motion.announced,
                "outcome",
                motion.outcome,
                "supporters",
                List.copyOf(motion.supporters),
                "similarTo",
                motion.similarTo,
                "illustrative",
                motion.chosen);
    }

    private static Map<String, @Nullable Object> tally(long[] votes) {
        return Plain.record("yes", votes[0], "no", votes[1], "abstain", votes[2]);
    }

    private static long number(Map<String, @Nullable Object> record, String field) {
        return record.get(field) instanceof Long number ? number : 0;
    }
}
