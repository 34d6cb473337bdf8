package smolny.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntSupplier;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;

/// A whole Kafka cluster of one broker inside this process, reachable from this machine only.
///
/// Its records stay in its directory and are there again at the next start; only its ports change.
public final class EmbeddedBroker implements AutoCloseable {

    /// Between choosing a free port and listening on it another program may be quicker.
    private static final int ATTEMPTS = 5;

    private static final Duration CLOSING_AFTER_FAILURE = Duration.ofSeconds(5);

    private final KafkaRaftServer server;
    private final String kafkaDir;
    private final int port;
    private final CompletableFuture<String> failure = new CompletableFuture<>();

    private EmbeddedBroker(Properties settings, int port) {
        this.server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        this.kafkaDir = settings.getProperty("log.dirs");
        this.port = port;
    }

    /// Starts a broker on the records in `kafkaDir`, and prepares that directory if it has none yet.
    ///
    /// @param port where clients reach it; if empty, a free port
    /// @throws StartRefused if the port asked for is taken
    /// @throws StartFailed if Kafka does not start on this directory
    public static EmbeddedBroker start(Path kafkaDir, OptionalInt port) {
        return start(kafkaDir, port, false);
    }

    /// The same, with a choice of what it outlives.
    ///
    /// @param durable whether every record is on the disk before it is acknowledged, so that it survives a
    ///   power loss
    public static EmbeddedBroker start(Path kafkaDir, OptionalInt port, boolean durable) {
        return start(kafkaDir, port, durable, LoopbackPort::free);
    }

    static EmbeddedBroker start(Path kafkaDir, OptionalInt port, boolean durable, IntSupplier freePorts) {
        if (port.isPresent()) {
            LoopbackPort.require("broker-port", port.getAsInt());
        }
        for (int attempt = 1; ; attempt++) {
            int chosen = port.isPresent() ? port.getAsInt() : freePorts.getAsInt();
            try {
                return startOnce(kafkaDir, chosen, durable);
            } catch (Exception e) {
                boolean taken = causedByTakenPort(e);
                if (taken && attempt < ATTEMPTS) {
                    continue;
                }
                if (taken && port.isPresent()) {
                    throw LoopbackPort.taken("broker-port", chosen, e);
                }
                throw doesNotStart(kafkaDir, e);
            }
        }
    }

    /// The id that its directory was given when it was first prepared: another one means other records.
    public String logId() {
        var written = new Properties();
        try (var in = Files.newInputStream(Path.of(kafkaDir).resolve("meta.properties"))) {
            written.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the id of the log", e);
        }
        return written.getProperty("cluster.id", "");
    }

    /// Where Kafka clients reach it, as `bootstrap.servers` takes it.
    public String bootstrapServers() {
        return LoopbackPort.ADDRESS + ":" + port;
    }

    /// Completes with the reason if Kafka gives up while it runs, on a full disk for one: then close it.
    public CompletionStage<String> failure() {
        return failure.minimalCompletionStage();
    }

    /// A file beside the log that it cannot read makes Kafka give up and go on as if it had started, or give up just
    /// after it has.
    ///
    /// @throws StartFailed if it has given up
    public void expectRunning() {
        if (failure.isDone()) {
            throw doesNotStart(kafkaDir, new IllegalStateException(failure.join()));
        }
    }

    /// Stops it in order: what was acknowledged is on disk, and the next start need not look for damage.
    ///
    /// One that has given up is waited for only so long: what it waits for may have given up too.
    @Override
    public void close() {
        if (!failure.isDone()) {
            shutDown();
            return;
        }
        var closing = Thread.ofPlatform().name("broker-closing").daemon().start(this::shutDown);
        try {
            var _ = closing.join(CLOSING_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shutDown() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static EmbeddedBroker startOnce(Path kafkaDir, int port, boolean durable) throws IOException {
        var settings = BrokerSettings.write(kafkaDir, port, durable);
        if (Files.notExists(kafkaDir.resolve("meta.properties"))) {
            BrokerSettings.format(kafkaDir);
        }
        var broker = new EmbeddedBroker(settings, port);
        broker.surviveItsFaults();
        try {
            FormerBroker.fence(kafkaDir, settings, broker.failure);
            broker.server.startup();
            if (broker.failure.isDone()) {
                throw new IllegalStateException(broker.failure.join());
            }
            return broker;
        } catch (Exception e) {
            Utils.swallow(broker::close);
            throw e;
        }
    }

    private static StartFailed doesNotStart(Object kafkaDir, Exception why) {
        return new StartFailed(
                "the embedded broker does not start on %s: %s".formatted(kafkaDir, why.getMessage()), why);
    }

    /// Kafka ends the whole process at a fault it cannot get over. This process is not Kafka's alone: it has a player
    /// to stop and a user to tell.
    private void surviveItsFaults() {
        Exit.Procedure tell = (status, message) ->
                failure.complete(message != null ? message : "Kafka gave up with status " + status);
        Exit.setExitProcedure(tell);
        Exit.setHaltProcedure(tell);
    }

    private static boolean causedByTakenPort(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }
}
