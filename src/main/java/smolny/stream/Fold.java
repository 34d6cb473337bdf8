package smolny.stream;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import smolny.projection.Prefix;
import smolny.projection.Progress;
import smolny.projection.Projection;

/// Keeps the answer of one question for every run: the fold, a store, and a record whenever there is news.
///
/// The answer goes through to its store in the transaction of the event that changed it. An event that changes nothing
/// costs neither bytes nor a record: the intake has seen to it that it comes once and in its turn.
final class Fold<S> extends ContextualProcessor<String, Delivery, String, Progress<S>> {

    private final Projection<S> projection;
    private final String storeName;
    private final Recent<Progress<S>> recent = new Recent<>();
    private KeyValueStore<String, Progress<S>> store;

    Fold(Projection<S> projection, String storeName) {
        this.projection = projection;
        this.storeName = storeName;
    }

    @Override
    public void init(ProcessorContext<String, Progress<S>> context) {
        super.init(context);
        store = context.getStateStore(storeName);
        // After an aborted transaction the task begins again on what is committed, with this very object.
        recent.clear();
    }

    @Override
    public void process(Record<String, Delivery> record) {
        var run = record.key();
        var delivery = record.value();
        var before = current(run, delivery.before());
        var event = delivery.event();
        var folded = event == null ? before : before.after(event, projection);
        var after = folded.told(delivery.after());
        recent.put(run, after);
        if (after.tellsMoreThan(before)) {
            store.put(run, after);
            context().forward(record.withValue(after));
        }
    }

    // The store holds the answer as it was last told. What has been read since then changed nothing in it.
    private Progress<S> current(String run, Prefix prefix) {
        var live = recent.get(run);
        if (live != null) {
            return live;
        }
        var stored = store.get(run);
        return (stored != null ? stored : Progress.start(projection)).told(prefix);
    }
}
