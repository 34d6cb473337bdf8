package smolny.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import smolny.dashboard.Dashboard;
import smolny.dashboard.Entrance;
import smolny.dashboard.NoPlayer;
import smolny.fault.Fault.Struck;
import smolny.oracle.Oracle;
import smolny.oracle.Usage;
import smolny.topic.AvroJson;
import smolny.topic.SchemaRegistry;

/// What viewers of a dashboard can do to it.
final class ViewerFaults {

    private static final String PROMISE = "the dashboard keeps nothing for them and sends them away; others see all";

    static final List<Fault> ALL = List.of(
            new Fault("viewers who take nothing of what they are sent", PROMISE, struck(ViewerFaults::takeNothing)),
            new Fault("viewers whose connections die without a word", PROMISE, struck(ViewerFaults::die)));

    // Long enough that much of it is still to come when all viewers are in: one that takes nothing is found out only
    // when what it is sent no longer fits on the way.
    private static final Duration NIGHT = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BORNE_BYTES = 32 << 20;

    private ViewerFaults() {}

    /// Viewers who are let in and then of no use.
    private interface Lost {

        /// @return what is to be closed when they have been sent away
        List<AutoCloseable> at(Dashboard dashboard, int port, int count) throws Exception;
    }

    private static List<AutoCloseable> takeNothing(Dashboard dashboard, int port, int count) throws Exception {
        var idle = idle(port, count);
        await(() -> dashboard.viewers() == count, "all viewers let in");
        return List.copyOf(idle);
    }

    private static List<AutoCloseable> die(Dashboard dashboard, int port, int count) throws Exception {
        int before = FixedPort.free();
        var wire = new Wire(before, port);
        var lost = new ArrayList<AutoCloseable>();
        for (int i = 0; i < count; i++) {
            lost.add(SteadyReader.through(before, port, Scene.RUN));
        }
        await(() -> dashboard.viewers() == count, "all viewers let in");
        wire.abandon();
        lost.add(wire);
        return lost;
    }

    private static Fault.Strike struck(Lost lost) {
        return (scene, random, folder) -> strike(lost, scene, random, folder);
    }

    private static Struck strike(Lost way, Scene scene, Random random, Path folder) throws Exception {
        var entrance = Entrance.open("127.0.0.1", 0);
        try (var processors = scene.processors(folder);
                var dashboard = dashboard(entrance, scene);
                var sent = Progress.ofEvents(scene, Scene.RUN)) {
            var playing = scene.playing(NIGHT);
            sent.await(random.nextInt(1, scene.night().size() / 4));
            int port = URI.create(entrance.address()).getPort();
            int count = random.nextInt(20, 100);
            var lost = way.at(dashboard, port, count);
            boolean middle = !playing.isDone();
            try (var reader = SteadyReader.of(port, Scene.RUN)) {
                await(() -> dashboard.viewers() > count, "one more viewer let in");
                long before = Footprint.held();
                playing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                Scene.expect(processors.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
                long over = System.nanoTime();
                await(() -> reader.lastEvent() == scene.night().size(), "the last event shown to who reads");
                var kept = kept(before, Footprint.held());
                await(() -> dashboard.viewers() == 1, "all sent away but the one who reads");
                long recovery = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - over);
                try (var viewer = scene.viewer(Scene.RUN)) {
                    var findings = new ArrayList<>(scene.findings(viewer));
                    findings.addAll(Oracle.examine(
                            scene.history(Scene.RUN, List.of(), List.of()).with(List.of(kept))));
                    return new Struck(middle, recovery, findings);
                }
            } finally {
                for (var each : lost) {
                    each.close();
                }
            }
        }
    }

    /// What has come to be kept: the night once is borne, and nothing for each viewer.
    static Usage kept(long before, long after) {
        return new Usage("bytes kept for viewers who do not read", before, after, BORNE_BYTES);
    }

    private static Dashboard dashboard(Entrance entrance, Scene scene) {
        return Dashboard.start(
                entrance,
                scene.clients(),
                scene.topics(),
                AvroJson.of(SchemaRegistry.at(URI.create(scene.registryUrl()))),
                (_, _, _) -> {
                    throw new NoPlayer("nobody steers here");
                },
                InstantSource.system());
    }

    /// Viewers who ask for the stream and then read not a byte of it.
    static List<Socket> idle(int port, int count) throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < count; i++) {
            var socket = new Socket();
            // As little as possible on the way, so that it soon is the server's turn to wait.
            socket.setReceiveBufferSize(1_024);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(SteadyReader.request(port, Scene.RUN).getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
        return sockets;
    }

    private static void await(BooleanSupplier condition, String what) throws InterruptedException {
        long givingUp = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            Scene.expect(System.nanoTime() < givingUp, what);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
