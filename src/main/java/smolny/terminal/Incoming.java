package smolny.terminal;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Progress;
import smolny.projection.Questions;
import smolny.projection.floor.Floors;
import smolny.projection.hall.Hall;
import smolny.projection.votes.Votes;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// What has come in of one run from all the topics, put together.
final class Incoming {

    private final Topic<String, NightEvent> events;
    private final Topic<String, Run> runs;
    private final Topic<String, Playhead> clock;
    private final Topic<String, Progress<Hall>> hall;
    private final Topic<String, Progress<Votes>> votes;
    private final Topic<String, Progress<Floors>> floor;
    private final String run;
    private final @Nullable Resuming resuming;

    private final Due<Hall> hallDue = new Due<>(Questions.HALL);
    private final Due<Votes> votesDue = new Due<>(Questions.VOTES);
    private final Due<Floors> floorDue = new Due<>(Questions.FLOOR);
    private final List<NightEvent> fresh = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> early = new ArrayList<>();
    private @Nullable Sight sight;

    /// A run of which nothing was shown yet.
    static Incoming of(Topics topics, String run) {
        return new Incoming(topics, run, null);
    }

    /// A run that continues the one shown so far.
    static Incoming continuing(Topics topics, String run) {
        return new Incoming(topics, run, new Resuming());
    }

    private Incoming(Topics topics, String run, @Nullable Resuming resuming) {
        events = topics.events();
        runs = topics.runs();
        clock = topics.clock();
        hall = topics.answers(Questions.HALL);
        votes = topics.answers(Questions.VOTES);
        floor = topics.answers(Questions.FLOOR);
        this.run = run;
        this.resuming = resuming;
    }

    /// The topics to read.
    List<String> topics() {
        return List.of(events.name(), runs.name(), clock.name(), hall.name(), votes.name(), floor.name());
    }

    /// Takes one record in. Records of other runs, and those that nobody can read, tell nothing.
    ///
    /// @return whether there is something new to show
    boolean takes(ConsumerRecord<byte[], byte[]> record) {
        if (!run.equals(keyOf(record)) || record.value() == null) {
            return false;
        }
        var seen = sight;
        if (record.topic().equals(runs.name())) {
            return takesRun(record);
        }
        if (seen == null) {
            early.add(record);
            return false;
        }
        return takes(record, seen);
    }

    /// What has come in so far; null before the run's own record.
    @Nullable
    Sight sight() {
        return sight;
    }

    /// The events to be told that came in since this was last asked; none before it is known where a run goes on.
    List<NightEvent> fresh() {
        var seen = sight;
        if (seen == null || (resuming != null && seen.resumption() == null)) {
            return List.of();
        }
        var taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }

    /// The run that continues this one, as far as is known by now; null when none does.
    @Nullable
    String continuedBy() {
        return sight == null ? null : sight.run().continuedBy();
    }

    /// Whether the player has come to rest, and all that it published is in.
    boolean atRest() {
        var seen = sight;
        if (seen == null || seen.run().status() == Run.Status.PLAYING) {
            return false;
        }
        var playhead = seen.playhead();
        return seen.run().status() == Run.Status.FINISHED
                ? seen.sequence() >= seen.run().lastSequence()
                : playhead != null && seen.sequence() >= playhead.sequence();
    }

    /// Whether the answers are those to all events that came in.
    boolean answersMet() {
        var seen = sight;
        return seen != null
                && hallDue.metBy(seen.hall())
                && votesDue.metBy(seen.votes())
                && floorDue.metBy(seen.floor());
    }

    private boolean takesRun(ConsumerRecord<byte[], byte[]> record) {
        var found = read(runs, record);
        if (found == null) {
            return false;
        }
        var seen = sight;
        sight = seen == null ? Sight.of(found) : seen.with(found);
        var waiting = List.copyOf(early);
        early.clear();
        waiting.forEach(this::takes);
        return true;
    }

    private boolean takes(ConsumerRecord<byte[], byte[]> record, Sight seen) {
        String topic = record.topic();
        if (topic.equals(events.name())) {
            return takesEvent(record, seen);
        }
        Sight next = seen;
        if (topic.equals(clock.name())) {
            var playhead = read(clock, record);
            next = playhead == null ? seen : heard(seen, playhead);
        } else if (topic.equals(hall.name())) {
            var answer = read(hall, record);
            next = answer == null ? seen : seen.withHall(answer);
        } else if (topic.equals(votes.name())) {
            var answer = read(votes, record);
            next = answer == null ? seen : seen.withVotes(answer);
        } else if (topic.equals(floor.name())) {
            var answer = read(floor, record);
            next = answer == null ? seen : seen.withFloor(answer);
        }
        sight = next;
        return !next.equals(seen);
    }

    private boolean takesEvent(ConsumerRecord<byte[], byte[]> record, Sight seen) {
        var event = read(events, record);
        if (event == null || event.sequence() <= seen.sequence()) {
            return false;
        }
        hallDue.after(event);
        votesDue.after(event);
        floorDue.after(event);
        fresh.add(event);
        sight = resumed(seen.with(event));
        return true;
    }

    private Sight heard(Sight seen, Playhead playhead) {
        if (resuming != null) {
            resuming.hear(playhead);
        }
        return resumed(seen.with(playhead));
    }

    private Sight resumed(Sight seen) {
        return resuming == null ? seen : resuming.seen(seen, fresh);
    }

    private String keyOf(ConsumerRecord<byte[], byte[]> record) {
        return runs.key().deserializer().deserialize(record.topic(), record.key());
    }

    // Bytes that are no such record are set aside and counted by those who keep the answers; the panel shows the count.
    private static <T> @Nullable T read(Topic<String, T> topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return topic.value().deserializer().deserialize(topic.name(), record.value());
        } catch (SerializationException setAside) {
            return null;
        }
    }
}
