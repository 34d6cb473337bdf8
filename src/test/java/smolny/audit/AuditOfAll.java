package smolny.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.CommittedRecords;
import smolny.topic.Topics;

/// What `smolny verify` finds, for every run of a log; each topic is read once for all of them.
public final class AuditOfAll {

    private final Map<String, RunLog> logs = new HashMap<>();
    private final Map<String, Map<String, List<Progress<?>>>> told = new HashMap<>();
    private final Map<String, Audit> audits = new TreeMap<>();

    private AuditOfAll() {}

    public static AuditOfAll read(Map<String, Object> clients, Topics topics) {
        var all = new AuditOfAll();
        var records = CommittedRecords.settled(clients);
        var entries = new HashMap<String, List<RunLog.Entry>>();
        records.read(topics.events().name(), record -> {
            var run = Utils.utf8(record.key());
            entries.computeIfAbsent(run, _ -> new ArrayList<>()).add(RunLog.Entry.of(record, topics.events(), run));
        });
        entries.forEach((run, found) -> all.logs.put(run, new RunLog(run, found)));
        for (var question : Questions.ALL) {
            var topic = topics.answers(question);
            records.read(topic.name(), record -> all.told(question, Utils.utf8(record.key()))
                    .add(topic.value().deserializer().deserialize(topic.name(), record.value())));
        }
        for (var run : RunList.read(clients, topics)) {
            var log = all.logs.getOrDefault(run.id(), new RunLog(run.id(), List.of()));
            var checks = new ArrayList<>(List.of(Audit.order(log, run), Audit.digest(log, run)));
            Questions.ALL.forEach(question -> checks.add(all.compare(log, question)));
            all.audits.put(run.id(), new Audit(checks));
        }
        return all;
    }

    /// By run id.
    public Map<String, Audit> audits() {
        return audits;
    }

    /// Whether every change of every answer has a record, and only one.
    public boolean toldEveryChange() {
        return logs.values().stream()
                .allMatch(log -> Questions.ALL.stream().allMatch(question -> toldEveryChange(log, question)));
    }

    private <S> boolean toldEveryChange(RunLog log, Question<S> question) {
        return told(question, log.run()).equals(Refold.of(log, question).answers());
    }

    private <S> Check compare(RunLog log, Question<S> question) {
        var given = Refold.of(log, question).answers();
        return Comparison.of(question, given, ofThis(question, log.run())).check(given.size());
    }

    // The question decides what its topic holds.
    @SuppressWarnings("unchecked")
    private <S> List<Progress<S>> ofThis(Question<S> question, String run) {
        return (List<Progress<S>>) (List<?>) told(question, run);
    }

    private List<Progress<?>> told(Question<?> question, String run) {
        return told.computeIfAbsent(question.name(), _ -> new HashMap<>()).computeIfAbsent(run, _ -> new ArrayList<>());
    }
}
