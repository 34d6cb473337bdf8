package smolny.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import smolny.audit.Difference;
import smolny.audit.Refold;
import smolny.audit.RunLog;
import smolny.event.Moment;
import smolny.event.NightEvent;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;

/// What was true at any moment of a run: a fold of the log up to there. Never touches a player.
final class LookingBack {

    /// States kept as they were sent: whoever scrubs comes by the same moments again and again. One takes some 40 kB.
    private static final int KEPT = 200;

    private final Boards boards;
    private final Sources sources;
    private final Glass glass;
    private final Map<Point, byte[]> states = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Point, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /// A moment of a run.
    private record Point(String run, long sequence) {}

    LookingBack(Boards boards, Sources sources, Glass glass) {
        this.boards = boards;
        this.sources = sources;
        this.glass = glass;
    }

    /// All seven answers as of a moment.
    ///
    /// @param at a sequence, the id of an event or a chapter, or a night time such as `00:18`
    /// @throws Refusal when there is no such run or no such moment
    byte[] state(String run, String at) {
        try (var look = boards.look(run)) {
            var log = look.log();
            var events = log.whole();
            long sequence = sequence(at, events, look);
            var moment = new Point(run, sequence);
            var known = known(moment);
            if (known != null) {
                return known;
            }
            byte[] state = PageJson.bytes(state(log, events, sequence));
            // More may be said of the last event yet: that something was set aside behind it.
            if (sequence < events.size()) {
                keep(moment, state);
            }
            return state;
        }
    }

    /// One record of the log as it lies in its topic, and what it changed.
    ///
    /// @param sequence of an event of the run, as text
    /// @throws Refusal when there is no such run or no such event
    byte[] record(String run, String sequence) {
        try (var look = boards.look(run)) {
            int last = look.sight().events().size();
            int number = number(sequence, last);
            var record = glass.read(sources.topics().events().name(), look.place(number));
            var told = told(record);
            var changes = told.putArray("changes");
            var log = look.log();
            for (var question : Questions.ALL) {
                changes(log, question, number).forEach(change -> changes.addObject()
                        .put("question", question.name())
                        .put("path", change.path())
                        .put("before", change.before())
                        .put("after", change.after()));
            }
            return PageJson.bytes(told);
        }
    }

    private static long sequence(String at, List<NightEvent> events, Board.Look look) {
        try {
            return Moment.parse(at).last(events, look.record().night());
        } catch (IllegalArgumentException impossible) {
            throw Refusal.senseless("at, " + impossible.getMessage());
        }
    }

    private static int number(String sequence, int last) {
        try {
            int number = Integer.parseInt(sequence);
            if (number >= 1 && number <= last) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, in the same words.
        }
        throw Refusal.senseless("sequence: \"" + sequence + "\" (expected: an event number from 1 to " + last + ")");
    }

    private ObjectNode state(RunLog log, List<NightEvent> events, long sequence) {
        var told = PageJson.object().put("sequence", sequence);
        if (!events.isEmpty()) {
            told.put("nightTime", events.get((int) Math.max(sequence - 1, 0)).occurredAt());
        }
        var answers = told.putObject("answers");
        for (var question : Questions.ALL) {
            answers.set(question.name(), answer(log, question, sequence));
        }
        return told;
    }

    private <S> ObjectNode answer(RunLog log, Question<S> question, long sequence) {
        Progress<S> progress = Refold.until(log, question, sequence).last();
        return sources.json().avro().tree(sources.topics().answers(question), progress);
    }

    private static <S> List<Difference> changes(RunLog log, Question<S> question, int sequence) {
        var before = Refold.until(log, question, sequence - 1).last().answer();
        var after = Refold.until(log, question, sequence).last().answer();
        return Difference.between(before, after);
    }

    private ObjectNode told(ConsumerRecord<byte[], byte[]> record) {
        var avro = sources.json().avro();
        var schema = avro.writtenWith(record.value());
        var told = PageJson.object()
                .put("topic", record.topic())
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("key", Utils.utf8(record.key()))
                .put("timestamp", record.timestamp());
        var headers = told.putArray("headers");
        record.headers().forEach(header -> headers.addObject()
                .put("key", header.key())
                .put("value", header.value() == null ? null : Utils.utf8(header.value())));
        told.put("schemaId", schema.id())
                .put("schemaName", schema.name())
                .put("bytes", HexFormat.of().formatHex(record.value()));
        told.set("value", avro.tree(record.value()));
        return told;
    }

    private byte @Nullable [] known(Point moment) {
        synchronized (states) {
            return states.get(moment);
        }
    }

    private void keep(Point moment, byte[] state) {
        synchronized (states) {
            states.put(moment, state);
        }
    }
}
