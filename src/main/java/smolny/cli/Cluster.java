package smolny.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import smolny.broker.DataDirectory;
import smolny.stream.Projecting;
import smolny.topic.AvroJson;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// Where Kafka and the registry answer, with whatever had to be started here to make them answer.
final class Cluster implements AutoCloseable {

    private final @Nullable OwnKafka own;
    private final Map<String, String> extra;
    private final Map<String, Object> clients = new HashMap<>();
    private final String bootstrapServers;
    private final String registryUrl;
    private final SchemaRegistry registry;
    private final Topics topics;

    private Cluster(KafkaOptions options, String bootstrapServers, String registryUrl) {
        this(options, bootstrapServers, registryUrl, options.registry(registryUrl), null);
    }

    private Cluster(KafkaOptions options, OwnKafka own) {
        this(options, own.bootstrapServers(), own.registryUrl(), own.registry(), own);
    }

    private Cluster(
            KafkaOptions options,
            String bootstrapServers,
            String registryUrl,
            SchemaRegistry registry,
            @Nullable OwnKafka own) {
        this.own = own;
        this.bootstrapServers = bootstrapServers;
        this.extra = options.clientSettings();
        clients.putAll(extra);
        clients.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.registryUrl = registryUrl;
        this.registry = registry;
        this.topics = Topics.of(options.prefix, registry);
    }

    /// For a question: the cluster, or the program that is playing on the data directory, or else a broker of our own.
    static Cluster forReading(KafkaOptions options) {
        if (options.elsewhere()) {
            return elsewhere(options);
        }
        var held = held(options);
        if (held.isPresent()) {
            return held.get();
        }
        // A question leaves no trace: where nothing was ever played, nothing is created.
        var data =
                Files.exists(options.dataPath()) ? DataDirectory.open(options.dataPath()) : DataDirectory.ephemeral();
        var none = OptionalInt.empty();
        return new Cluster(options, OwnKafka.start(options, data, none, none, false, topics -> {}));
    }

    /// For a night on a broker and a registry in this process. Schemas are registered while the broker starts.
    static Cluster forPlaying(
            KafkaOptions options,
            DataDirectory data,
            OptionalInt brokerPort,
            OptionalInt registryPort,
            boolean durable) {
        return new Cluster(options, OwnKafka.start(options, data, brokerPort, registryPort, durable, Topics::register));
    }

    /// For a command: the cluster, or the program that holds the data directory. Empty when nobody does: there is no
    /// player to hear it then.
    static Optional<Cluster> wherePlayed(KafkaOptions options) {
        return options.elsewhere() ? Optional.of(elsewhere(options)) : held(options);
    }

    private static Optional<Cluster> held(KafkaOptions options) {
        return DataDirectory.holderOf(options.dataPath())
                .filter(holder -> !holder.bootstrapServers().isEmpty())
                .map(holder -> new Cluster(options, holder.bootstrapServers(), holder.schemaRegistry()));
    }

    static Cluster elsewhere(KafkaOptions options) {
        var cluster =
                new Cluster(options, String.valueOf(options.bootstrapServer), String.valueOf(options.schemaRegistry));
        Reach.expect(options, cluster.clients);
        return cluster;
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

    /// Writes down from now on how far each run is, if the broker is inside this program. The topics must be there.
    void keepManifest() {
        if (own != null) {
            own.keepManifest();
        }
    }

    /// Where processors keep what they need on disk.
    Path stateDir() {
        return own != null
                ? own.stateDir()
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "smolny-state-" + ProcessHandle.current().pid());
    }

    /// Whether the broker is inside this program.
    boolean inside() {
        return own != null;
    }

    /// Whether a run that is stopped can be gone on with later.
    boolean keepsRuns() {
        return own == null || !own.isEphemeral();
    }

    /// Calls back when the broker inside this program gives up; never when there is none.
    void whenBroken(Runnable told) {
        if (own != null) {
            var _ = own.failure().thenRun(told);
        }
    }

    /// @throws BrokenWorld when the broker inside this program has given up
    void expectUnbroken() {
        var reason = own == null ? null : own.failure().toCompletableFuture().getNow(null);
        if (reason != null) {
            throw new BrokenWorld("the broker inside this program gave up: " + reason);
        }
    }

    /// Why processors of this program have not answered.
    ///
    /// @param waited how long they had
    BrokenWorld unanswered(Projecting projecting, Duration waited) {
        try {
            projecting.throwFailure();
        } catch (KafkaException gaveUp) {
            return new BrokenWorld(gaveUp.getMessage() + (own == null ? "" : own.advice()), gaveUp);
        }
        var standstill = projecting.standstill();
        return new BrokenWorld(
                standstill != null && own != null
                        ? standstill + own.advice()
                        : "the answers are not all in after " + waited.toSeconds()
                                + " s (try: smolny verify, in a while)");
    }

    Topics topics() {
        return topics;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
