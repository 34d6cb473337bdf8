package smolny.stream;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/// Makes the shared memory of each task. There is nothing to choose: it has no changelog, and needs none.
final class LiveRunsBuilder implements StoreBuilder<LiveRuns> {

    @Override
    public LiveRuns build() {
        return new LiveRuns();
    }

    @Override
    public String name() {
        return LiveRuns.NAME;
    }

    @Override
    public boolean loggingEnabled() {
        return false;
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public StoreBuilder<LiveRuns> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<LiveRuns> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<LiveRuns> withLoggingEnabled(Map<String, String> config) {
        return this;
    }

    @Override
    public StoreBuilder<LiveRuns> withLoggingDisabled() {
        return this;
    }
}
