package smolny.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.topic.AvroJson;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// Where Kafka and the registry answer, with whatever had to be started here to make them answer.
final class Cluster implements AutoCloseable {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Map<String, String> extra;
    private final Map<String, Object> clients = new HashMap<>();
    private final String bootstrapServers;
    private final String registryUrl;
    private final SchemaRegistry registry;
    private final Topics topics;
    private final Path stateDir;
    private final boolean inside;

    private Cluster(String bootstrapServers, String registryUrl, KafkaOptions options, @Nullable Path stateDir) {
        this.bootstrapServers = bootstrapServers;
        this.extra = options.clientSettings();
        clients.putAll(extra);
        clients.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.registryUrl = registryUrl;
        this.inside = stateDir != null;
        this.stateDir = stateDir != null
                ? stateDir
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "smolny-state-" + ProcessHandle.current().pid());
        this.registry = options.registry(registryUrl);
        this.topics = Topics.of(options.prefix, registry);
    }

    /// For a question: the cluster, or the program that is playing on the data directory, or else a broker of our own.
    static Cluster forReading(KafkaOptions options) {
        if (options.elsewhere()) {
            return elsewhere(options);
        }
        var holder = DataDirectory.holderOf(options.dataPath());
        if (holder.isPresent() && !holder.get().bootstrapServers().isEmpty()) {
            return new Cluster(holder.get().bootstrapServers(), holder.get().schemaRegistry(), options, null);
        }
        // A question leaves no trace: where nothing was ever played, nothing is created.
        var data =
                Files.exists(options.dataPath()) ? DataDirectory.open(options.dataPath()) : DataDirectory.ephemeral();
        return embedded(options, data, OptionalInt.empty(), OptionalInt.empty());
    }

    static Cluster elsewhere(KafkaOptions options) {
        var cluster = new Cluster(
                String.valueOf(options.bootstrapServer), String.valueOf(options.schemaRegistry), options, null);
        Reach.expect(options, cluster.clients);
        return cluster;
    }

    /// A broker and a registry in this process, on data of their own.
    static Cluster embedded(
            KafkaOptions options, DataDirectory data, OptionalInt brokerPort, OptionalInt registryPort) {
        LogFiles.to(data.logs());
        var parts = new ArrayDeque<AutoCloseable>();
        parts.push(data);
        try {
            // Side by side: each takes a second, and neither needs the other.
            var starting = CompletableFuture.supplyAsync(() -> RegistryEndpoint.start(data.registry(), registryPort));
            parts.push(() -> starting.handle(Cluster::closed).join());
            var broker = EmbeddedBroker.start(data.kafka(), brokerPort);
            parts.push(broker);
            var registry = joined(starting);
            data.announce(broker.bootstrapServers(), registry.url());
            var cluster = new Cluster(
                    broker.bootstrapServers(),
                    registry.url(),
                    options,
                    data.path().resolve("state"));
            cluster.started.addAll(parts);
            return cluster;
        } catch (RuntimeException failed) {
            closeAll(parts);
            throw failed;
        }
    }

    /// Settings that every Kafka client of ours begins with.
    Map<String, Object> clients() {
        return clients;
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /// What the user configured beside the address.
    Map<String, String> extra() {
        return extra;
    }

    String registryUrl() {
        return registryUrl;
    }

    /// Values of the topics in a form that other tools read.
    AvroJson json() {
        return AvroJson.of(registry);
    }

    /// Sees to it that topics and schemas are there before anything is published.
    ///
    /// @throws smolny.topic.TopicFailure when the cluster does not answer or has other topics under these names
    /// @throws smolny.topic.RegistryFailure when the registry does not answer as it should
    void prepare() {
        // The registry first: where it does not work, no topic is left behind.
        topics.register();
        try (var admin = Admin.create(clients)) {
            TopicCreation.ensure(admin, topics);
        }
    }

    /// Where processors keep what they need on disk.
    Path stateDir() {
        return stateDir;
    }

    /// Whether the broker is inside this program.
    boolean inside() {
        return inside;
    }

    Topics topics() {
        return topics;
    }

    @Override
    public void close() {
        closeAll(started);
    }

    private static RegistryEndpoint joined(CompletableFuture<RegistryEndpoint> starting) {
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
