package smolny.stream;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Prefix;
import smolny.topic.RunDigest;

/// The gate between the log and the folds: lets each event of a run through once and in its turn.
///
/// Garbage goes to the dead letters. What came again is counted, and compared with what came first. A gap or a
/// contradiction holds the run; the other runs go on.
final class Intake implements Processor<byte[], byte[], Object, Object> {

    static final String STEP = "intake";
    static final String DEAD_LETTERS = "dead-letters";
    static final String PREFIXES = "intake-prefixes";
    static final String FINGERPRINTS = "intake-fingerprints";

    private final String topic;
    private final Deserializer<NightEvent> events;
    private final Recent<Prefix> recent = new Recent<>();
    private ProcessorContext<Object, Object> context;
    private KeyValueStore<String, Prefix> prefixes;
    private Fingerprints fingerprints;

    Intake(String topic, Deserializer<NightEvent> events) {
        this.topic = topic;
        this.events = events;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        prefixes = context.getStateStore(PREFIXES);
        fingerprints = new Fingerprints(context.getStateStore(FINGERPRINTS));
        // After an aborted transaction the task begins again on what is committed, with this very object.
        recent.clear();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        byte @Nullable [] key = record.key();
        if (key == null) {
            context.forward(DeadLetter.of(record, "key: none (expected: a run id)", context), DEAD_LETTERS);
            return;
        }
        var run = Utils.utf8(key);
        NightEvent event;
        long fingerprint;
        try {
            event = decode(run, record.value());
            fingerprint = RunDigest.fingerprint(record.value());
        } catch (SerializationException garbage) {
            context.forward(DeadLetter.of(record, String.valueOf(garbage.getMessage()), context), DEAD_LETTERS);
            var before = prefix(run);
            pass(record, run, new Delivery(before, before.quarantinedOne(), null));
            return;
        }
        receive(record, event, fingerprint);
    }

    private void receive(Record<byte[], byte[]> record, NightEvent event, long fingerprint) {
        var run = event.run();
        long sequence = event.sequence();
        var before = prefix(run);
        if (before.expects(sequence)) {
            fingerprints.put(run, sequence, fingerprint);
            pass(record, run, new Delivery(before, before.advanced(event.occurredAt()), event));
            return;
        }
        boolean same = sequence <= before.sequence() && fingerprints.at(run, sequence) == fingerprint;
        var after = before.surprisedBy(sequence, same);
        if (!after.equals(before)) {
            pass(record, run, new Delivery(before, after, null));
        }
    }

    private void pass(Record<byte[], byte[]> record, String run, Delivery delivery) {
        recent.put(run, delivery.after());
        prefixes.put(run, delivery.after());
        var news = new Record<Object, Object>(run, delivery, record.timestamp());
        for (var fold : NightTopology.FOLDS) {
            context.forward(news, fold);
        }
    }

    private NightEvent decode(String run, byte @Nullable [] value) {
        if (value == null) {
            throw new SerializationException("value: none (expected: an event)");
        }
        var event = events.deserialize(topic, value);
        if (!event.run().equals(run)) {
            throw new SerializationException(
                    "key: \"" + run + "\" (expected: the event's own run, \"" + event.run() + "\")");
        }
        return event;
    }

    private Prefix prefix(String run) {
        var live = recent.get(run);
        if (live != null) {
            return live;
        }
        var stored = prefixes.get(run);
        return stored != null ? stored : Prefix.START;
    }
}
