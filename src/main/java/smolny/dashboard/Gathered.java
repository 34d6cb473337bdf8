package smolny.dashboard;

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
    private final Map<String, Answer> unripe = new HashMap<>();
    private final Map<String, Encoded> answers = new HashMap<>();
    private final Rereading rereading;
    private final int recent;
    private Window<Encoded> events;
    private Past past;
    private @Nullable Run record;
    private @Nullable Encoded recordJson;
    private @Nullable Encoded clock;

    /// @param rereading finds what is not kept any more
    /// @param recent how many events to keep at hand
    Gathered(String run, Sources sources, Rereading rereading, int recent) {
        this.run = run;
        this.sources = sources;
        this.rereading = rereading;
        this.recent = recent;
        this.events = Window.ofNewest(recent);
        this.past = Past.beginning(run, 0, recent);
    }

    /// Takes one record in. What was taken before is passed over, by its offset.
    void take(ConsumerRecord<byte[], byte[]> found) {
        if (found.offset() < next.getOrDefault(found.topic(), 0L)) {
            return;
        }
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
        // Last: what could not be read now, because nobody tells its schema, is to come once more.
        next.put(found.topic(), found.offset() + 1);
    }

    /// Offsets of the first records not taken in yet, by the names of their topics.
    Map<String, Long> next() {
        return Map.copyOf(next);
    }

    /// What there is to see now. An answer to events that have not come in yet waits for them.
    Sight sight() {
        for (var question : List.copyOf(unripe.keySet())) {
            var answer = unripe.get(question);
            if (answer != null && answer.sequence() <= events.last()) {
                answers.put(question, answer.json());
                unripe.remove(question);
            }
        }
        return new Sight(recordJson, events, answers, clock);
    }

    /// The log so far.
    Past past() {
        return past;
    }

    /// How many events are at hand.
    int size() {
        return events.size();
    }

    /// The run's record; null before it has come in.
    @Nullable
    Run record() {
        return record;
    }

    private void takeEvent(ConsumerRecord<byte[], byte[]> found) {
        var entry = RunLog.Entry.of(found, sources.topics().events(), run);
        var before = past.latest().next() > 0 ? past : Past.beginning(run, found.partition(), recent);
        past = before.after(entry, sequence -> rereading.mark(before, sequence));
        // A repeated event is in sight already; beyond a gap nothing is.
        if (before.expects(entry)) {
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
