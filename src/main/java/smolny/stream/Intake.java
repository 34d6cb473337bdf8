package smolny.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Prefix;
import smolny.topic.RunDigest;
import smolny.topic.Topic;

/// Lets the events of each run through in order, each once, and nothing beyond a hole.
///
/// What is no event is set aside with the reason and the place where it was found, and counted on the run of its key.
final class Intake extends ContextualProcessor<byte[], byte[], Object, Object> {

    static final String DEAD_LETTERS = "dead-letters";

    private static final int LONGEST_REASON = 500;

    private final String topic;
    private final Deserializer<String> keys;
    private final Deserializer<NightEvent> values;
    private final List<String> folds;
    private KeyValueStore<String, Prefix> prefixes;
    private Fingerprints fingerprints;

    Intake(Topic<String, NightEvent> events, List<String> folds) {
        topic = events.name();
        keys = events.key().deserializer();
        values = events.value().deserializer();
        this.folds = folds;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        super.init(context);
        prefixes = context.getStateStore(IntakeSupplier.PREFIXES);
        fingerprints = new Fingerprints(context.getStateStore(IntakeSupplier.FINGERPRINTS));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String run = null;
        try {
            run = run(record.key());
            admit(run, event(run, record.value()), RunDigest.fingerprint(record.value()), record);
        } catch (SerializationException noEvent) {
            setAside(run, record, String.valueOf(noEvent.getMessage()));
        }
    }

    private void admit(String run, NightEvent event, long fingerprint, Record<byte[], byte[]> record) {
        var before = before(run);
        if (before.expects(event.sequence())) {
            fingerprints.add(run, event.sequence(), fingerprint);
            tell(run, event, before.advanced(), record);
            return;
        }
        boolean same = event.sequence() <= before.sequence() && fingerprints.same(run, event.sequence(), fingerprint);
        var after = before.surprisedBy(event.sequence(), same);
        if (!after.equals(before)) {
            tell(run, null, after, record);
        }
    }

    private void setAside(@Nullable String run, Record<byte[], byte[]> record, String reason) {
        var headers = new RecordHeaders(record.headers());
        headers.add(
                "dead-letter-reason",
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)).getBytes(UTF_8));
        context().recordMetadata().ifPresent(origin -> {
            headers.add("dead-letter-topic", origin.topic().getBytes(UTF_8));
            headers.add(
                    "dead-letter-partition",
                    Integer.toString(origin.partition()).getBytes(UTF_8));
            headers.add("dead-letter-offset", Long.toString(origin.offset()).getBytes(UTF_8));
        });
        context().forward(new Record<>(record.key(), record.value(), record.timestamp(), headers), DEAD_LETTERS);
        if (run != null) {
            tell(run, null, before(run).quarantinedOne(), record);
        }
    }

    private Prefix before(String run) {
        var stored = prefixes.get(run);
        return stored != null ? stored : Prefix.START;
    }

    private void tell(String run, @Nullable NightEvent event, Prefix prefix, Record<byte[], byte[]> record) {
        prefixes.put(run, prefix);
        // The headers speak of one event; an answer speaks of all of them.
        var admitted = new Record<>(run, new Admitted(event, prefix), record.timestamp());
        for (var fold : folds) {
            context().forward(admitted, fold);
        }
    }

    private String run(byte @Nullable [] key) {
        var run = key != null ? keys.deserialize(topic, key) : null;
        if (run == null || run.isEmpty()) {
            throw new SerializationException("key: none (expected: the id of a run)");
        }
        return run;
    }

    private NightEvent event(String run, byte @Nullable [] value) {
        var event = value != null ? values.deserialize(topic, value) : null;
        if (event == null) {
            throw new SerializationException("value: none (expected: an event)");
        }
        if (!event.run().equals(run)) {
            throw new SerializationException("key: " + run + " (expected: " + event.run() + ", the run of the event)");
        }
        return event;
    }
}
