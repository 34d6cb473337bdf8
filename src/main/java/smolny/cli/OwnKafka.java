package smolny.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import smolny.audit.Keeper;
import smolny.audit.LogRefused;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.broker.StartFailed;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// A broker and a registry in this process, on data of their own.
final class OwnKafka implements AutoCloseable {

    private final Deque<AutoCloseable> parts;
    private final DataDirectory data;
    private final EmbeddedBroker broker;
    private final RegistryEndpoint endpoint;
    private final SchemaRegistry registry;
    private final @Nullable Keeper keeper;

    private OwnKafka(
            Deque<AutoCloseable> parts,
            DataDirectory data,
            EmbeddedBroker broker,
            RegistryEndpoint endpoint,
            SchemaRegistry registry,
            @Nullable Keeper keeper) {
        this.keeper = keeper;
        this.parts = parts;
        this.data = data;
        this.broker = broker;
        this.endpoint = endpoint;
        this.registry = registry;
    }

    /// Starts both, on free ports where none is given.
    ///
    /// @param meanwhile what may be asked of the registry while the broker still starts
    static OwnKafka start(
            KafkaOptions options,
            DataDirectory data,
            OptionalInt brokerPort,
            OptionalInt registryPort,
            boolean durable,
            Consumer<Topics> meanwhile) {
        LogFiles.beginIn(data.logs());
        var parts = new ArrayDeque<AutoCloseable>();
        parts.push(data);
        try {
            // Side by side: each takes a second, and neither needs the other.
            var starting = CompletableFuture.supplyAsync(() -> RegistryEndpoint.start(data.registry(), registryPort));
            parts.push(() -> starting.handle(OwnKafka::closed).join());
            var asking = starting.thenApply(endpoint -> asked(endpoint.url(), options, meanwhile));
            var broker = started(data, brokerPort, durable);
            parts.push(broker);
            var endpoint = joined(starting);
            var registry = joined(asking);
            // Before anybody is told that there is a log to read.
            var keeper = data.isEphemeral() ? null : checked(options, data, broker, registry, durable);
            if (keeper != null) {
                parts.push(keeper);
            }
            data.announce(broker.bootstrapServers(), endpoint.url());
            return new OwnKafka(parts, data, broker, endpoint, registry, keeper);
        } catch (RuntimeException failed) {
            closeAll(parts);
            throw failed;
        }
    }

    private static EmbeddedBroker started(DataDirectory data, OptionalInt port, boolean durable) {
        try {
            return EmbeddedBroker.start(data.kafka(), port, durable);
        } catch (StartFailed failed) {
            throw doesNotStart(failed, data);
        }
    }

    private static Keeper checked(
            KafkaOptions options, DataDirectory data, EmbeddedBroker broker, SchemaRegistry registry, boolean durable) {
        var clients = Map.<String, Object>of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        var topics = Topics.of(options.prefix, registry);
        try {
            return WhileItRuns.call(broker, () -> Keeper.check(clients, topics, data.path(), broker.logId(), durable));
        } catch (StartFailed failed) {
            throw doesNotStart(failed, data);
        } catch (LogRefused refused) {
            throw new BrokenWorld(
                    refused.getMessage() + " (try: smolny rebuild --data-dir " + data.path() + ")", refused);
        }
    }

    /// What to try when something in here cannot be gone on with.
    String advice() {
        return advice(data);
    }

    private static BrokenWorld doesNotStart(StartFailed failed, DataDirectory data) {
        return new BrokenWorld(failed.getMessage() + advice(data), failed);
    }

    private static String advice(DataDirectory data) {
        return " (try: smolny rebuild --data-dir " + data.path() + "; why is in " + data.logs() + ")";
    }

    /// Writes down from now on how far each run is. The topics must be there.
    void keepManifest() {
        if (keeper != null) {
            keeper.follow();
        }
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String registryUrl() {
        return endpoint.url();
    }

    /// A client of the registry.
    SchemaRegistry registry() {
        return registry;
    }

    /// Where processors may keep what they need on disk.
    Path stateDir() {
        return data.path().resolve("state");
    }

    /// Whether what is played here is gone when the program ends.
    boolean isEphemeral() {
        return data.isEphemeral();
    }

    /// Completes with the reason if the broker gives up while it runs.
    CompletionStage<String> failure() {
        return broker.failure();
    }

    @Override
    public void close() {
        closeAll(parts);
    }

    private static SchemaRegistry asked(String url, KafkaOptions options, Consumer<Topics> meanwhile) {
        var registry = options.registry(url);
        meanwhile.accept(Topics.of(options.prefix, registry));
        return registry;
    }

    private static <T> T joined(CompletableFuture<T> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static boolean closed(@Nullable RegistryEndpoint started, @Nullable Throwable failure) {
        if (started != null) {
            started.close();
        }
        return failure == null;
    }

    // What was started last is closed first, and everything is, whatever happens on the way.
    private static void closeAll(Deque<AutoCloseable> parts) {
        BrokenWorld broken = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                broken = new BrokenWorld("stopping: " + e.getMessage(), e);
            }
        }
        if (broken != null) {
            throw broken;
        }
    }
}
