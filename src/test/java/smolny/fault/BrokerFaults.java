package smolny.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import smolny.fault.Fault.Strike;

/// What can happen to the only broker there is, while a night is played and answered.
final class BrokerFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "broker killed and started again",
                    "what was acknowledged is there, the night goes on",
                    struck(Kept::killed)),
            new Fault("broker stopped in order and started again", "the night goes on", struck(Kept::stopped)),
            new Fault("broker away for more than a minute", "the night goes on", struck(Kept::away)),
            new Fault("broker frozen for seconds", "the night goes on", struck(Kept::frozen)));

    private BrokerFaults() {}

    private interface Blow {
        void strike(Kept broker, Random random) throws Exception;
    }

    /// A broker that is found again where it was, with what it had.
    private static final class Kept implements AutoCloseable {

        private final Path kafka;
        private final int port = FixedPort.free();
        private Child broker;

        Kept(Path folder) throws IOException {
            kafka = Files.createDirectory(folder.resolve("broker"));
            broker = Child.broker(kafka, port);
        }

        void killed(Random random) throws IOException {
            broker.kill();
            broker = Child.broker(kafka, port);
        }

        void stopped(Random random) throws IOException {
            broker.end();
            broker = Child.broker(kafka, port);
        }

        void away(Random random) throws IOException, InterruptedException {
            broker.end();
            // Not waiting but the fault itself: longer than transactions, sessions and deliveries bear.
            TimeUnit.SECONDS.sleep(random.nextInt(65, 81));
            broker = Child.broker(kafka, port);
        }

        void frozen(Random random) throws IOException, InterruptedException {
            broker.freeze();
            // Not waiting but the fault itself: shorter, and longer, than sessions and calls bear.
            TimeUnit.SECONDS.sleep(random.nextInt(2, 13));
            broker.thaw();
        }

        @Override
        public void close() {
            broker.kill();
        }
    }

    private static Strike struck(Blow blow) {
        return (scene, random, folder) -> {
            try (var broker = new Kept(folder)) {
                Outage outage = chance -> blow.strike(broker, chance);
                return outage.inTheMiddleOf(scene.at("127.0.0.1:" + broker.port).prepared(), random, folder);
            }
        };
    }
}
