package smolny.stream;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import smolny.event.NightEvent;
import smolny.projection.Prefix;
import smolny.topic.Topic;

/// The intake with what it remembers of every run: how far its log is whole, and what each of its events looked like.
record IntakeSupplier(Topic<String, NightEvent> events, List<String> folds)
        implements ProcessorSupplier<byte[], byte[], Object, Object> {

    static final String PREFIXES = "intake-store";
    static final String FINGERPRINTS = "intake-fingerprints";

    @Override
    public Set<StoreBuilder<?>> stores() {
        StoreBuilder<KeyValueStore<String, Prefix>> prefixes = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(PREFIXES),
                        Serdes.String(),
                        Serdes.<Prefix>serdeFrom(PrefixBytes::write, PrefixBytes::read))
                .withCachingEnabled();
        StoreBuilder<KeyValueStore<String, byte[]>> fingerprints = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(FINGERPRINTS), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
        return Set.of(prefixes, fingerprints);
    }

    @Override
    public Processor<byte[], byte[], Object, Object> get() {
        return new Intake(events, folds);
    }
}
