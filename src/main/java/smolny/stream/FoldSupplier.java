package smolny.stream;

import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import smolny.projection.Progress;
import smolny.projection.Projection;
import smolny.projection.Question;
import smolny.topic.Topic;

/// Asks one question of every run: keeps each run's answer in a store and tells it whenever it changes.
///
/// The same for all questions. The store holds the very bytes that the topic holds.
final class FoldSupplier<S> implements ProcessorSupplier<String, Admitted, String, Progress<S>> {

    private final Projection<S> projection;
    private final StoreBuilder<KeyValueStore<String, Progress<S>>> store;

    FoldSupplier(Question<S> question, Topic<String, Progress<S>> answers) {
        projection = question.projection();
        // In memory: the answers are small, and the changelog brings them back. Cached: of all the answers between two
        // commits only the last goes to the changelog.
        store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(question.name() + "-store"), answers.key(), answers.value())
                .withCachingEnabled();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(store);
    }

    @Override
    public Processor<String, Admitted, String, Progress<S>> get() {
        return new Fold();
    }

    private final class Fold extends ContextualProcessor<String, Admitted, String, Progress<S>> {

        private KeyValueStore<String, Progress<S>> answers;

        @Override
        public void init(ProcessorContext<String, Progress<S>> context) {
            super.init(context);
            answers = context.getStateStore(store.name());
        }

        @Override
        public void process(Record<String, Admitted> record) {
            var admitted = record.value();
            var stored = answers.get(record.key());
            var before = stored != null ? stored : Progress.start(projection);
            var event = admitted.event();
            var after = (event != null ? before.after(event, projection) : before).told(admitted.prefix());
            answers.put(record.key(), after);
            if (after.tellsMoreThan(before)) {
                context().forward(record.withValue(after));
            }
        }
    }
}
