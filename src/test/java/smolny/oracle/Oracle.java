package smolny.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import smolny.oracle.model.Plain;
import smolny.oracle.model.Told;

/// Holds everything a run has left behind against a model that shares no code with those who made it.
///
/// | check | what must hold |
/// |---|---|
/// | O0 | all is quiet: no transaction open, nothing left to process |
/// | O1 | the log: nothing committed is missing, nothing aborted shows, each event once, in order, as it was sent |
/// | O2 | the log comes to the end that the plan comes to |
/// | O3 | every topic of answers, every store and the dead letters are what the log gives |
/// | O4 | what viewers saw is the answer after some prefix, and never one before an earlier frame's |
/// | O5 | there is no more of anything than there was before |
/// | O6 | no error in the program's log without a fault that explains it |
public final class Oracle {

    private final History history;
    private final boolean compacted;
    private final Map<String, List<Map<String, @Nullable Object>>> told = new HashMap<>();

    private Oracle(History history, boolean compacted) {
        this.history = history;
        this.compacted = compacted;
        var facts = history.facts();
        Told.QUESTIONS.forEach(question -> told.put(question, Told.of(question, facts)));
    }

    /// All seven checks, in their order.
    public static List<Finding> examine(History history) {
        return new Oracle(history, false).findings();
    }

    /// The same for topics that Kafka may have compacted: of the answers only the last must be there, and what is
    /// left of the others must be some of them, in their order.
    public static List<Finding> examineCompacted(History history) {
        return new Oracle(history, true).findings();
    }

    private List<Finding> findings() {
        return List.of(
                new Finding("O0", unquiet()),
                new Finding("O1", LogAudit.of(history)),
                new Finding("O2", otherEnd()),
                new Finding("O3", otherAnswers()),
                new Finding("O4", untrueFrame()),
                new Finding("O5", leak()),
                new Finding("O6", history.errors().stream().findFirst().orElse("")));
    }

    private String unquiet() {
        for (var reach : history.reaches()) {
            if (reach.committed() != reach.end()) {
                return reach.partition() + ": readable to " + reach.committed() + " (expected: " + reach.end()
                        + ", no open transaction)";
            }
            if (reach.processed() >= 0 && reach.processed() != reach.end()) {
                return reach.partition() + ": processed to " + reach.processed() + " (expected: " + reach.end() + ")";
            }
        }
        return "";
    }

    private String otherEnd() {
        if (history.committed().size() < history.sent().size()) {
            return "the log has " + history.committed().size() + " records (expected: "
                    + history.sent().size() + ")";
        }
        var plan = history.plan();
        for (var question : Told.QUESTIONS) {
            var end = lastAnswer(told(question));
            var planned = lastAnswer(Told.of(question, plan));
            if (history.foreign().isEmpty() && !end.equals(planned)) {
                return question + " at the end: " + Plain.difference(end, planned);
            }
        }
        return "";
    }

    private String otherAnswers() {
        for (var question : Told.QUESTIONS) {
            var first = otherAnswer(question, history.answers().getOrDefault(question, List.of()));
            if (!first.isEmpty()) {
                return first;
            }
            var stored = history.stores().getOrDefault(question, List.of());
            var kept = stored.isEmpty() ? Map.of() : answer(question, stored.getLast());
            var last = Plain.difference(kept, lastAnswer(told(question)));
            if (!last.isEmpty()) {
                return question + " store, " + last;
            }
        }
        return otherLetters();
    }

    // Decoded one by one: tens of thousands of answers at once take more memory than all the rest.
    private String otherAnswer(String question, List<Kept> found) {
        var expected = told(question);
        int at = 0;
        for (int i = 0; i < found.size(); i++) {
            var here = answer(question, found.get(i));
            while (compacted && at < expected.size() && !here.equals(expected.get(at))) {
                at++;
            }
            var first = difference(question, i, here, at < expected.size() ? expected.get(at) : "nothing");
            if (!first.isEmpty()) {
                return first;
            }
            at++;
        }
        return at < expected.size() ? difference(question, found.size(), "nothing", expected.get(at)) : "";
    }

    private static String difference(String question, int index, Object found, Object expected) {
        return Plain.difference(question + " answers[" + index + "]", found, expected);
    }

    private String otherLetters() {
        var expected = Stream.concat(
                        history.committed().stream().filter(record -> history.fact(record) == null),
                        history.keyless().stream())
                .collect(Collectors.groupingBy(Kept::value, Collectors.counting()));
        var found = history.deadLetters().stream().collect(Collectors.groupingBy(Kept::value, Collectors.counting()));
        return found.equals(expected)
                ? ""
                : "dead letters: " + history.deadLetters().size() + " (expected: "
                        + expected.values().stream().mapToLong(Long::longValue).sum() + ", each once)";
    }

    private String untrueFrame() {
        for (int viewer = 0; viewer < history.viewers().size(); viewer++) {
            var before = new HashMap<String, Long>();
            for (var frame : history.viewers().get(viewer)) {
                var where = "viewer " + viewer + ", " + frame.question() + " after event " + frame.sequence() + ": ";
                if (!told(frame.question()).contains(frame.answer())) {
                    return where + closest(frame);
                }
                long earlier = before.getOrDefault(frame.question(), 0L);
                if (frame.sequence() < earlier) {
                    return where + "shown behind the one after event " + earlier;
                }
                before.put(frame.question(), frame.sequence());
            }
        }
        return "";
    }

    private String closest(Frame frame) {
        return told(frame.question()).stream()
                .filter(answer -> answer.get("sequence") instanceof Long there && there == frame.sequence())
                .findFirst()
                .map(answer -> Plain.difference(frame.answer(), answer))
                .orElse("no prefix of the log gives an answer there");
    }

    private String leak() {
        return history.usages().stream()
                .filter(usage -> usage.after() > usage.before() + usage.bound())
                .findFirst()
                .map(usage -> usage.what() + ": " + usage.after() + " (expected: at most "
                        + (usage.before() + usage.bound()) + ", " + usage.before() + " before)")
                .orElse("");
    }

    private List<Map<String, @Nullable Object>> told(String question) {
        return told.getOrDefault(question, List.of());
    }

    private static Map<String, @Nullable Object> lastAnswer(List<Map<String, @Nullable Object>> answers) {
        return answers.isEmpty() ? Map.of() : answers.getLast();
    }

    /// An answer as the model gives it: in words of its own only when it is held, so the words are left out.
    static Map<String, @Nullable Object> answer(String question, Kept record) {
        var schema = question.substring(0, 1).toUpperCase(Locale.ROOT) + question.substring(1) + "Answer";
        var fields = Decoding.record(Decoding.schema(schema), record.bytes())
                .orElseGet(() -> Plain.record("undecodable", record.at()));
        if ((fields.remove("heldBecause") != null) != "HELD".equals(fields.get("status"))) {
            fields.put("held", "without a reason, or with one and not held");
        }
        return fields;
    }
}
