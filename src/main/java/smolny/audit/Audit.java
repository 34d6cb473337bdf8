package smolny.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.CommittedRecords;
import smolny.topic.Run;
import smolny.topic.RunDigest;
import smolny.topic.Topics;

/// Holds everything Smolny says of a run against the run's committed log.
///
/// @param checks one for the order of the log, one for its digest, one for each question
public record Audit(List<Check> checks) {

    public Audit {
        checks = List.copyOf(checks);
    }

    /// Whether all checks hold.
    public boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }

    /// Reads the log and the answers as they are committed now, and compares.
    public static Audit of(Map<String, Object> clients, Topics topics, Run run) {
        var log = RunLog.read(clients, topics, run.id());
        var checks = new ArrayList<Check>();
        checks.add(order(log, run));
        checks.add(digest(log, run));
        for (var question : Questions.ALL) {
            checks.add(answers(clients, topics, log, question));
        }
        return new Audit(checks);
    }

    static Check order(RunLog log, Run run) {
        long expected = 1;
        for (var entry : log.entries()) {
            var event = entry.event();
            if (event == null) {
                return Check.broken(
                        "order", "offset " + entry.offset() + " is no event (expected: event " + expected + ")");
            }
            if (event.sequence() != expected) {
                return Check.broken(
                        "order",
                        "offset " + entry.offset() + " is event " + event.sequence() + " (expected: " + expected + ")");
            }
            expected++;
        }
        long found = expected - 1;
        if (run.status() == Run.Status.FINISHED && found != run.lastSequence()) {
            return Check.broken("order", found + " events (expected: " + run.lastSequence() + ", the run is finished)");
        }
        return Check.held("order", found + " events, each once, in order, without a gap");
    }

    static Check digest(RunLog log, Run run) {
        var digest = RunDigest.START;
        for (var entry : log.entries()) {
            if (entry.event() != null) {
                digest = digest.plus(entry.value());
            }
        }
        if (run.digest() == null) {
            return Check.held("digest", digest.hex() + " so far; the run is not finished");
        }
        return digest.hex().equals(run.digest())
                ? Check.held("digest", digest.hex())
                : Check.broken("digest", digest.hex() + " (expected: " + run.digest() + ", as published)");
    }

    private static <S> Check answers(Map<String, Object> clients, Topics topics, RunLog log, Question<S> question) {
        var refold = Refold.of(log, question);
        var published = published(clients, topics, log.run(), question);
        return compare(question, refold, published);
    }

    /// Compaction may have removed answers, but never the last one, and never their order.
    static <S> Check compare(Question<S> question, Refold<S> refold, List<Progress<S>> published) {
        var expected = refold.answers();
        var lastPass = lastPass(published);
        int at = 0;
        for (var found : lastPass) {
            int match = at;
            while (match < expected.size() && !expected.get(match).equals(found)) {
                match++;
            }
            if (match == expected.size()) {
                return Check.broken(question.name(), difference(found, sameSequence(expected, found)));
            }
            at = match + 1;
        }
        if (at < expected.size()) {
            var missing = expected.getLast();
            return Check.broken(
                    question.name(),
                    "no answer as of event " + missing.sequence() + " (expected: " + missing.answer() + ")");
        }
        return Check.held(question.name(), lastPass.size() + " answers, all as refolded");
    }

    // Processors of another build answer every run again from its first event, behind the answers that stand there.
    // Subscribers follow them, and so does the comparison: what counts is what came since the sequence last went back.
    private static <S> List<Progress<S>> lastPass(List<Progress<S>> published) {
        int start = 0;
        for (int i = 1; i < published.size(); i++) {
            if (published.get(i).sequence() < published.get(i - 1).sequence()) {
                start = i;
            }
        }
        return published.subList(start, published.size());
    }

    private static <S> @Nullable Progress<S> sameSequence(List<Progress<S>> expected, Progress<S> found) {
        return expected.stream()
                .filter(answer -> answer.sequence() == found.sequence())
                .findFirst()
                .orElse(null);
    }

    private static <S> String difference(Progress<S> found, @Nullable Progress<S> expected) {
        var where = "as of event " + found.sequence() + ": ";
        if (expected == null) {
            return where + "an answer that the log does not give";
        }
        var differences = Difference.between(found, expected);
        if (differences.isEmpty()) {
            return where + "an answer that comes twice";
        }
        var first = differences.getFirst();
        return where + first.path() + ": " + first.before() + " (expected: " + first.after() + ")";
    }

    private static <S> List<Progress<S>> published(
            Map<String, Object> clients, Topics topics, String run, Question<S> question) {
        var topic = topics.answers(question);
        var key = Utils.utf8(run);
        var answers = new ArrayList<Progress<S>>();
        try (var deserializer = topic.value().deserializer()) {
            CommittedRecords.settled(clients).readBeside(topic.name(), run, record -> {
                if (Arrays.equals(record.key(), key)) {
                    answers.add(deserializer.deserialize(topic.name(), record.value()));
                }
            });
        }
        return answers;
    }
}
