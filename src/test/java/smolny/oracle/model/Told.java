package smolny.oracle.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What subscribers of the seven topics are to be told of one run, by the rules of delivery: each event once and in its
/// turn; what is no event, or comes again as it was, is counted; a gap, a contradiction or an impossible event holds
/// the answer at the last good one.
public final class Told {

    /// The questions, by the names of their topics.
    public static final List<String> QUESTIONS =
            List.of("hall", "votes", "floor", "mood", "columns", "dispatches", "threats");

    private static final Map<String, Supplier<Model>> MODELS = Map.of(
            "hall", HallModel::new,
            "votes", VotesModel::new,
            "floor", FloorModel::new,
            "mood", MoodModel::new,
            "columns", ColumnsModel::new,
            "dispatches", DispatchesModel::new,
            "threats", ThreatsModel::new);

    private final Model model;
    private final List<Map<String, @Nullable Object>> answers = new ArrayList<>();
    private final Map<Long, Fact> seen = new LinkedHashMap<>();
    private long sequence;
    private long asOf;
    private boolean held;
    private long lastGood;
    private long lastGoodAt;
    private boolean impossible;
    private long duplicates;
    private long quarantined;
    private Map<String, @Nullable Object> latest;

    private Told(String question) {
        var supplier = MODELS.get(question);
        if (supplier == null) {
            throw new IllegalArgumentException("question: " + question + " (expected: one of " + QUESTIONS + ")");
        }
        model = supplier.get();
        latest = answer();
    }

    /// Every answer in the order of telling.
    ///
    /// @param log the records under the run's key; null for what is no event of the run
    public static List<Map<String, @Nullable Object>> of(String question, List<@Nullable Fact> log) {
        var told = new Told(question);
        log.forEach(told::read);
        return told.answers;
    }

    private void read(@Nullable Fact fact) {
        if (fact == null) {
            quarantined++;
        } else if (fact.equals(seen.get(fact.sequence()))) {
            duplicates++;
        } else if (!held && fact.sequence() == sequence + 1) {
            sequence = fact.sequence();
            asOf = fact.at();
            seen.put(sequence, fact);
            fold(fact);
        } else {
            held = true;
        }
        tell();
    }

    private void fold(Fact fact) {
        if (impossible) {
            return;
        }
        try {
            model.tell(fact);
            lastGood = sequence;
            lastGoodAt = asOf;
        } catch (Impossible cannotBe) {
            impossible = true;
        }
    }

    private void tell() {
        var now = answer();
        var news = new LinkedHashMap<>(now);
        news.put("sequence", latest.get("sequence"));
        news.put("asOf", latest.get("asOf"));
        if (!news.equals(latest)) {
            answers.add(now);
            latest = now;
        }
    }

    private Map<String, @Nullable Object> answer() {
        var answer = Plain.record(
                "sequence", lastGood,
                "asOf", lastGoodAt,
                "status", held || impossible ? "HELD" : "WHOLE",
                "duplicates", duplicates,
                "quarantined", quarantined);
        answer.putAll(model.answer());
        return answer;
    }
}
