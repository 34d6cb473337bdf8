package smolny.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import smolny.fault.Fault.Strike;

/// What can happen to the wire between everybody and the broker.
final class NetworkFaults {

    static final List<Fault> ALL = List.of(
            new Fault("network silent for seconds", "the night goes on", struck(NetworkFaults::silent)),
            new Fault(
                    "network silent for seconds on the way to the broker",
                    "the night goes on",
                    struck(NetworkFaults::unheard)),
            new Fault("network slow for seconds", "the night goes on", struck(NetworkFaults::slow)),
            new Fault("all connections cut", "the night goes on", struck((wire, _) -> wire.cut())),
            new Fault(
                    "all connections dead without a word, new ones work",
                    "the night goes on",
                    struck((wire, _) -> wire.abandon())),
            new Fault(
                    "the broker's answers lost, connections cut",
                    "what was done is not done again",
                    struck(NetworkFaults::unanswered)));

    private NetworkFaults() {}

    private interface Blow {
        void strike(Wire wire, Random random) throws Exception;
    }

    private static void silent(Wire wire, Random random) throws InterruptedException {
        wire.silence();
        // Not waiting but the fault itself: shorter, and longer, than sessions and calls bear.
        TimeUnit.SECONDS.sleep(random.nextInt(2, 13));
        wire.restore();
    }

    private static void unheard(Wire wire, Random random) throws InterruptedException {
        wire.holdRequests();
        TimeUnit.SECONDS.sleep(random.nextInt(2, 13));
        wire.restore();
    }

    private static void slow(Wire wire, Random random) throws InterruptedException {
        wire.slow(Duration.ofMillis(random.nextInt(20, 201)), random.nextInt(32, 129) * 1_024);
        TimeUnit.SECONDS.sleep(random.nextInt(5, 20));
        wire.fast();
    }

    private static void unanswered(Wire wire, Random random) throws Exception {
        wire.holdAnswers();
        // So long the broker does what it is asked, and nobody hears of it.
        TimeUnit.MILLISECONDS.sleep(random.nextInt(100, 8_000));
        wire.cut();
    }

    private static Strike struck(Blow blow) {
        return (scene, random, folder) -> {
            int port = FixedPort.free();
            var node = Node.behind(port, folder.resolve("broker"));
            try (var wire = new Wire(port, node.clients());
                    var _ = Child.node(node)) {
                Outage outage = chance -> blow.strike(wire, chance);
                return outage.inTheMiddleOf(scene.at("127.0.0.1:" + port).prepared(), random, folder);
            }
        };
    }
}
