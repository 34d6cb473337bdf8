package smolny.stream;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Prefix;
import smolny.topic.RunDigest;
import smolny.topic.Topics;

/// The gate between the log and the folds: lets each event of a run through once and in its turn.
///
/// Garbage goes to the dead letters. What came again is counted, and compared with what came first. A gap or a
/// contradiction holds the run; the other runs go on.
final class Intake implements FixedKeyProcessor<byte[], byte[], byte[]> {

    static final String STEP = "intake";

    /// What the bell's one row says does not matter.
    private static final byte[] RING = {1};

    private final Topics topics;
    private final Telling telling;
    private final Deserializer<NightEvent> events;
    private FixedKeyProcessorContext<byte[], byte[]> context;
    private LiveRuns runs;
    private Archive archive;
    private Tally duplicates;
    private Tally deadLetters;
    private Tally held;

    Intake(Topics topics, Telling telling) {
        this.topics = topics;
        this.telling = telling;
        this.events = topics.events().value().deserializer();
    }

    @Override
    public void init(FixedKeyProcessorContext<byte[], byte[]> context) {
        this.context = context;
        runs = context.getStateStore(LiveRuns.NAME);
        archive = new Archive(topics, context);
        duplicates = Tally.of(context, STEP, "duplicates");
        deadLetters = Tally.of(context, STEP, NightTopology.DEAD_LETTERS);
        held = Tally.of(context, STEP, "held");
    }

    @Override
    public void process(FixedKeyRecord<byte[], byte[]> record) {
        byte @Nullable [] key = record.key();
        if (key == null) {
            setAside(record, "key: none (expected: a run id)");
            return;
        }
        var run = runs.get(Utils.utf8(key), archive::read);
        NightEvent event;
        long fingerprint;
        try {
            event = decode(run.id(), record.value());
            fingerprint = RunDigest.fingerprint(record.value());
        } catch (SerializationException garbage) {
            setAside(record, String.valueOf(garbage.getMessage()));
            follow(record, run, run.prefix().quarantinedOne(), null);
            return;
        }
        receive(record, run, event, fingerprint);
    }

    @Override
    public void close() {
        duplicates.end();
        deadLetters.end();
        held.end();
    }

    private void receive(FixedKeyRecord<byte[], byte[]> record, LiveRun run, NightEvent event, long fingerprint) {
        long sequence = event.sequence();
        var before = run.prefix();
        if (before.expects(sequence)) {
            run.marks().add(sequence, fingerprint);
            follow(record, run, before.advanced(event.occurredAt()), event);
            return;
        }
        boolean same = sequence <= before.sequence() && run.marks().at(sequence) == fingerprint;
        if (same) {
            duplicates.one();
        }
        var after = before.surprisedBy(sequence, same);
        if (!after.equals(before)) {
            follow(record, run, after, null);
        }
    }

    private void follow(FixedKeyRecord<byte[], byte[]> record, LiveRun run, Prefix after, @Nullable NightEvent event) {
        for (var answer : run.answers()) {
            boolean whole = !answer.latest().held();
            if (answer.follow(run.prefix(), after, event)) {
                if (whole && answer.latest().held()) {
                    held.one();
                }
                if (telling == Telling.EVERY_CHANGE) {
                    tell(record, answer);
                }
            }
        }
        run.advance(after, record.key(), record.timestamp());
        if (runs.noteChanged(run)) {
            // At an hour that never changes: a table expects its rows in the order of their times.
            context.forward(
                    record.withValue(RING).withTimestamp(0).withHeaders(new RecordHeaders()), NightTopology.BELL);
        }
    }

    private <S> void tell(FixedKeyRecord<byte[], byte[]> record, LiveAnswer<S> answer) {
        var topic = topics.answers(answer.question());
        byte[] bytes = topic.value().serializer().serialize(topic.name(), answer.latest());
        context.forward(
                record.withValue(bytes).withHeaders(new RecordHeaders()), NightTopology.answers(answer.question()));
    }

    private void setAside(FixedKeyRecord<byte[], byte[]> record, String reason) {
        deadLetters.one();
        context.forward(DeadLetter.of(record, reason, context), NightTopology.DEAD_LETTERS);
    }

    private NightEvent decode(String run, byte @Nullable [] value) {
        if (value == null) {
            throw new SerializationException("value: none (expected: an event)");
        }
        var event = events.deserialize(topics.events().name(), value);
        if (!event.run().equals(run)) {
            throw new SerializationException(
                    "key: \"" + run + "\" (expected: the event's own run, \"" + event.run() + "\")");
        }
        return event;
    }
}
