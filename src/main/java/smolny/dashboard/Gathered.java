package smolny.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import smolny.audit.RunLog;
import smolny.projection.Question;
import smolny.topic.Run;

/// All that has been read of one run, put together. Not safe for use by several threads.
final class Gathered {

    private final String run;
    private final Sources sources;
    private final Map<String, Long> next = new HashMap<>();
    private final List<RunLog.Entry> log = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private final Map<String, Answer> unripe = new HashMap<>();
    private final Map<String, Encoded> answers = new HashMap<>();
    private EventLines events = EventLines.NONE;
    private int partition;
    private @Nullable Run record;
    private @Nullable Encoded recordJson;
    private @Nullable Encoded clock;

    Gathered(String run, Sources sources) {
        this.run = run;
        this.sources = sources;
    }

    /// Takes one record in. What was taken before is passed over, by its offset.
    void take(ConsumerRecord<byte[], byte[]> found) {
        if (found.offset() < next.getOrDefault(found.topic(), 0L)) {
            return;
        }
        next.put(found.topic(), found.offset() + 1);
        var topics = sources.topics();
        var question = sources.answeredIn(found.topic());
        if (question != null) {
            takeAnswer(question, found);
        } else if (found.topic().equals(topics.events().name())) {
            takeEvent(found);
        } else if (found.topic().equals(topics.clock().name()) && Sources.read(topics.clock(), found) != null) {
            clock = new Encoded(() -> sources.json().clock(found));
        } else if (found.topic().equals(topics.runs().name())) {
            takeRun(found);
        }
    }

    /// What there is to see now. An answer to events that have not come in yet waits for them.
    Sight sight() {
        for (var question : List.copyOf(unripe.keySet())) {
            var answer = unripe.get(question);
            if (answer != null && answer.sequence() <= events.size()) {
                answers.put(question, answer.json());
                unripe.remove(question);
            }
        }
        return new Sight(recordJson, events, answers, clock);
    }

    /// The log so far, with what is no event in it.
    RunLog log() {
        return new RunLog(run, log);
    }

    /// How many records of events are held.
    int size() {
        return log.size();
    }

    /// The run's record; null before it has come in.
    @Nullable
    Run record() {
        return record;
    }

    int partition() {
        return partition;
    }

    /// Where an event lies in its partition.
    ///
    /// @param sequence of an event that is in sight
    long offsetOf(int sequence) {
        return offsets.get(sequence - 1);
    }

    private void takeEvent(ConsumerRecord<byte[], byte[]> found) {
        var entry = RunLog.Entry.of(found, sources.topics().events(), run);
        log.add(entry);
        partition = found.partition();
        var event = entry.event();
        // A repeated event is in sight already; beyond a gap nothing is.
        if (event != null && event.sequence() == events.size() + 1L) {
            offsets.add(found.offset());
            events = events.plus(new Encoded(() -> sources.json().event(found)));
        }
    }

    private <S> void takeAnswer(Question<S> question, ConsumerRecord<byte[], byte[]> found) {
        var answer = Sources.read(sources.topics().answers(question), found);
        if (answer != null) {
            var json = new Encoded(() -> sources.json().answer(question.name(), found.value()));
            unripe.put(question.name(), new Answer(answer.sequence(), json));
        }
    }

    private void takeRun(ConsumerRecord<byte[], byte[]> found) {
        var newer = Sources.read(sources.topics().runs(), found);
        if (newer != null) {
            record = newer;
            recordJson = new Encoded(() -> sources.json().run(found.value()));
        }
    }
}
