package smolny.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.audit.Snapshot;
import smolny.event.Moment;
import smolny.event.Night;

/// What was true at any moment of a run: a fold of the log up to there, by way of a snapshot. Never touches a player.
///
/// Each question is answered from one [Past]: whatever comes in meanwhile, nothing of another moment is mixed in.
final class LookingBack {

    /// States kept as they were sent: whoever scrubs comes by the same moments again and again. One takes some 40 kB.
    private static final int KEPT = 200;

    /// So many events are told at once.
    private static final int MOST_EVENTS = 500;

    private final Boards boards;
    private final Sources sources;
    private final Rereading rereading;
    private final Map<Point, byte[]> states = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Point, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /// A moment of a run.
    private record Point(String run, long sequence) {}

    LookingBack(Boards boards, Sources sources, Rereading rereading) {
        this.boards = boards;
        this.sources = sources;
        this.rereading = rereading;
    }

    /// All seven answers as of a moment.
    ///
    /// @param at a sequence, the id of an event or a chapter, or a night time such as `00:18`
    /// @throws Refusal when there is no such run or no such moment
    byte[] state(String run, String at) {
        try (var look = boards.look(run)) {
            var past = look.past();
            long sequence = sequence(at, past, look.record().night());
            var moment = new Point(run, sequence);
            var known = known(moment);
            if (known != null) {
                return known;
            }
            byte[] state = PageJson.bytes(state(past, sequence));
            // More may be said of the last event yet: that something was set aside behind it.
            if (sequence < past.latest().prefix().sequence()) {
                keep(moment, state);
            }
            return state;
        }
    }

    /// Some events of a run, in order.
    ///
    /// @param from sequence of the first, as text
    /// @param to sequence of the last, as text
    /// @throws Refusal when there is no such run, no such event, or more are asked for than can be told at once
    byte[] events(String run, String from, String to) {
        try (var look = boards.look(run)) {
            var past = look.past();
            int first = past.number("from", from);
            int last = past.number("to", to);
            if (last < first || last - first >= MOST_EVENTS) {
                throw Refusal.senseless("to: \"" + to + "\" (expected: from " + first + " to "
                        + (first + MOST_EVENTS - 1) + ", " + MOST_EVENTS + " events at most)");
            }
            var told = new ByteArrayOutputStream();
            told.writeBytes(PageJson.utf8("{\"events\":["));
            var separator = "";
            for (var record : rereading.records(past, first, last)) {
                told.writeBytes(PageJson.utf8(separator));
                told.writeBytes(sources.json().event(record));
                separator = ",";
            }
            told.writeBytes(PageJson.utf8("]}"));
            return told.toByteArray();
        }
    }

    /// One event of a run.
    ///
    /// @param id the event's own
    /// @throws Refusal when there is no such run or no such event
    byte[] event(String run, String id) {
        try (var look = boards.look(run)) {
            var past = look.past();
            return sources.json().event(rereading.record(past, named(past, "event", id, "of an event")));
        }
    }

    private long sequence(String at, Past past, Night night) {
        var events = new PastEvents(past, rereading);
        try {
            return switch (Moment.parse(at)) {
                case Moment.Clock clock -> rereading.lastBefore(past, clock.ends(events, night));
                case Moment.Name(var id)
                when !isChapter(id, night) -> named(past, "at, moment", id, "of an event or a chapter");
                case Moment moment -> moment.last(events, night);
            };
        } catch (IllegalArgumentException impossible) {
            throw Refusal.senseless("at, " + impossible.getMessage());
        }
    }

    private static boolean isChapter(String id, Night night) {
        return night.chapters().stream().anyMatch(chapter -> chapter.id().equals(id));
    }

    private long named(Past past, String name, String id, String whose) {
        long sequence = rereading.named(past, id);
        if (sequence == 0) {
            throw Refusal.senseless(name + ": \"" + id + "\" (expected: the id " + whose + ")");
        }
        return sequence;
    }

    private ObjectNode state(Past past, long sequence) {
        var told = PageJson.object().put("sequence", sequence);
        var snapshot = rereading.snapshot(past, sequence);
        if (past.last() > 0) {
            told.put("nightTime", time(past, snapshot, sequence));
        }
        var answers = told.putObject("answers");
        for (var answer : snapshot.answers()) {
            answers.set(answer.question().name(), json(answer));
        }
        return told;
    }

    private long time(Past past, Snapshot snapshot, long sequence) {
        if (sequence == 0) {
            return past.began();
        }
        var prefix = snapshot.prefix();
        // What is held stands still, but events may go on.
        return prefix.sequence() == sequence
                ? prefix.asOf()
                : new PastEvents(past, rereading).get((int) sequence - 1).occurredAt();
    }

    private <S> ObjectNode json(Snapshot.Answer<S> answer) {
        return sources.json().avro().tree(sources.topics().answers(answer.question()), answer.progress());
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
