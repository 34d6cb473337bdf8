package smolny.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.metadata.BrokerRegistration;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.helpers.NOPLogger;

/// The broker that ran here before: its controller has written down that it is alive and leads every partition.
///
/// Who comes back to that ends the transactions that were being ended, and is deposed in the middle of it.
/// Kafka 4.3 and 4.4 then take a partition without a leader for one that was deleted, and never end the
/// transaction in it: nobody reads on from there (KAFKA-20734). So the controller is started alone first,
/// until it has noticed that nobody is there. For the same reason no broker is deposed while it ends in order.
final class FormerBroker {

    private static final long PATIENCE_SECONDS = 30;

    private FormerBroker() {}

    /// Does nothing where there never was one.
    ///
    /// @param settings of the broker that is about to start there
    /// @param failure completes with the reason when Kafka gives up
    static void fence(Path kafkaDir, Properties settings, CompletableFuture<String> failure) throws IOException {
        if (Files.notExists(kafkaDir.resolve("__cluster_metadata-0"))) {
            return;
        }
        var config = KafkaConfig.fromProps(controllerAlone(settings), false);
        var found = KafkaRaftServer.initializeLogDirs(config, NOPLogger.NOP_LOGGER, "");
        var shared = new SharedServer(
                config,
                found._1(),
                Time.SYSTEM,
                new Metrics(),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        var controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), found._2());
        try {
            controller.startup();
            awaitFenced(shared, failure);
        } finally {
            controller.shutdown();
        }
    }

    private static Properties controllerAlone(Properties settings) {
        var alone = new Properties();
        alone.putAll(settings);
        alone.setProperty("process.roles", "controller");
        alone.setProperty("listeners", settings.getProperty("listeners").replaceFirst(".*,(?=CONTROLLER)", ""));
        alone.remove("advertised.listeners");
        alone.remove("inter.broker.listener.name");
        // It is gone; there is nothing to wait for.
        alone.setProperty("broker.session.timeout.ms", "20");
        alone.setProperty("broker.heartbeat.interval.ms", "10");
        return alone;
    }

    private static void awaitFenced(SharedServer shared, CompletableFuture<String> failure) throws IOException {
        var fenced = new CompletableFuture<Void>();
        var installed = shared.loader().installPublishers(List.of(new Watch(fenced)));
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(installed, fenced), failure)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the former broker is put down", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("its controller does not notice that the former broker is gone", e);
        }
        if (failure.isDone()) {
            throw new IOException(failure.join());
        }
    }

    /// Completes as soon as nobody is taken for alive.
    private record Watch(CompletableFuture<Void> fenced) implements MetadataPublisher {

        @Override
        public void close() {
            // It holds nothing.
        }

        @Override
        public String name() {
            return "former-broker";
        }

        @Override
        public void onMetadataUpdate(MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
            if (image.cluster().brokers().values().stream().allMatch(BrokerRegistration::fenced)) {
                fenced.complete(null);
            }
        }
    }
}
