package smolny.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.jspecify.annotations.Nullable;

/// How the stores get on that are filled again from their changelogs.
///
/// A changelog that has lost records can lack the end of a transaction: Kafka then waits for ever for what comes after
/// it, and tells nobody.
final class Restoring implements StateRestoreListener {

    /// What a killed instance left open the broker ends within twenty seconds.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<TopicPartition, Store> stores = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    private record Store(String name, long offset, long end, long movedAt) {}

    /// @param nanos the time in nanoseconds, from anywhere on
    Restoring(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long from, long end) {
        stores.put(changelog, new Store(store, from, end, nanos.getAsLong()));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long last, long restored) {
        stores.computeIfPresent(changelog, (_, before) -> new Store(store, last + 1, before.end(), nanos.getAsLong()));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long restored) {
        stores.remove(changelog);
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long restored) {
        stores.remove(changelog);
    }

    /// What has not moved for longer than [#PATIENCE], in words; null when everything moves.
    @Nullable
    String standstill() {
        long now = nanos.getAsLong();
        return stores.entrySet().stream()
                .filter(each -> now - each.getValue().movedAt() > PATIENCE.toNanos())
                .map(each -> told(each.getKey(), each.getValue()))
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static String told(TopicPartition changelog, Store store) {
        return "restoring " + store.name() + " stands still at offset " + store.offset() + " of " + store.end() + " in "
                + changelog;
    }
}
