package smolny.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
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

    private static final long LOOK_AGAIN_NANOS = 100_000_000;

    public Audit {
        checks = List.copyOf(checks);
    }

    /// Whether all checks hold.
    public boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }

    /// Reads the answers and the log as they are committed now, and compares.
    ///
    /// While a run goes on its answers are always a little behind. What is not told yet is looked for again, until
    /// all is told that the log gave when it was first read.
    ///
    /// @param patience how long what is missing is looked for
    public static Audit of(Map<String, Object> clients, Topics topics, Run run, Duration patience) {
        long since = System.nanoTime();
        var found = Reading.of(clients, topics, run.id());
        var due = found.comparisons().stream()
                .map(comparison -> comparison.given().size())
                .toList();
        while (found.lags(due) && System.nanoTime() - since < patience.toNanos()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            found = Reading.of(clients, topics, run.id());
        }
        var checks = new ArrayList<Check>();
        checks.add(order(found.log(), run));
        checks.add(digest(found.log(), run));
        for (int i = 0; i < due.size(); i++) {
            checks.add(found.comparisons().get(i).check(due.get(i)));
        }
        return new Audit(checks);
    }

    /// The log and its answers at one moment.
    private record Reading(RunLog log, List<Comparison<?>> comparisons) {

        static Reading of(Map<String, Object> clients, Topics topics, String run) {
            // The answers first: each is of events that were committed before it. So all of them are in the log that
            // is read afterwards, however fast it grows.
            var published = Questions.ALL.stream()
                    .<Published<?>>map(question -> Published.of(clients, topics, run, question))
                    .toList();
            var log = RunLog.read(clients, topics, run);
            return new Reading(
                    log,
                    published.stream()
                            .<Comparison<?>>map(each -> each.against(log))
                            .toList());
        }

        boolean lags(List<Integer> due) {
            for (int i = 0; i < due.size(); i++) {
                if (comparisons.get(i).lags(due.get(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// The answers to one question, as they are told.
    ///
    /// @param wrong the first thing wrong with one of them, whatever the log gives; null when there is none
    private record Published<S>(
            Question<S> question,
            List<Progress<S>> answers,
            @Nullable String wrong) {

        static <S> Published<S> of(Map<String, Object> clients, Topics topics, String run, Question<S> question) {
            var topic = topics.answers(question);
            var key = Utils.utf8(run);
            var answers = new ArrayList<Progress<S>>();
            var wrong = new ArrayList<String>();
            try (var deserializer = topic.value().deserializer()) {
                CommittedRecords.settled(clients).readBeside(topic.name(), run, record -> {
                    if (Arrays.equals(record.key(), key)) {
                        var answer = deserializer.deserialize(topic.name(), record.value());
                        var difference = answer == null
                                ? "offset " + record.offset() + " is a tombstone (expected: an answer)"
                                : Derived.difference(topic, record.value(), answer);
                        if (difference != null) {
                            wrong.add(difference);
                        }
                        if (answer != null) {
                            answers.add(answer);
                        }
                    }
                });
            }
            return new Published<>(question, answers, wrong.isEmpty() ? null : wrong.getFirst());
        }

        Comparison<S> against(RunLog log) {
            var compared = Comparison.of(question, Refold.of(log, question).answers(), answers);
            return wrong == null ? compared : compared.but(wrong);
        }
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
}
