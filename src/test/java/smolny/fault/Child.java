package smolny.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import smolny.broker.EmbeddedBroker;
import smolny.player.Pace;
import smolny.projection.Petrograd;
import smolny.stream.NightTopology;
import smolny.stream.Telling;

/// A part of the program in a process of its own, so that it can be killed, or stopped and continued, like any other.
final class Child implements AutoCloseable {

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /// A player of a run, who takes some seconds for it.
    static Child player(Scene scene, String run) throws IOException {
        return start(scene, "player", run);
    }

    /// Processors, as the program starts them.
    static Child processors(Scene scene, Path state) throws IOException {
        return start(scene, "processors", state.toString());
    }

    /// Processors that die while they restore what others have kept.
    ///
    /// @param after so many records
    static Child mortalProcessors(Scene scene, Path state, int after) throws IOException {
        return start(scene, "mortal-processors", state.toString(), Integer.toString(after));
    }

    /// A broker that keeps its records in a folder, and answers under the same port each time it is started there.
    static Child broker(Path kafka, int port) throws IOException {
        return start(List.of("broker", kafka.toString(), Integer.toString(port)));
    }

    /// A broker that is one of several, or behind a wire.
    static Child node(Node node) throws IOException {
        var arguments = new ArrayList<>(List.of("node"));
        arguments.addAll(node.arguments());
        return start(arguments);
    }

    /// Processors that do not write exactly once.
    static Child carelessProcessors(Scene scene, Path state) throws IOException {
        return start(scene, "careless-processors", state.toString());
    }

    private static Child start(Scene scene, String role, String... what) throws IOException {
        int shots = scene.night().size() / Petrograd.events().size() - 1;
        var arguments = new ArrayList<>(
                List.of(role, scene.bootstrapServers(), scene.registryUrl(), scene.prefix(), Integer.toString(shots)));
        arguments.addAll(List.of(what));
        return start(arguments);
    }

    private static Child start(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dsmolny.logs=" + System.getProperty("smolny.logs", "target/logs") + "/" + arguments.getFirst(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName()));
        command.addAll(arguments);
        return new Child(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// `kill -9`: nothing of it runs any more when this returns.
    void kill() {
        process.destroyForcibly();
        var _ = exitCode();
    }

    /// Waits until it has come to its end by itself.
    ///
    /// @return its exit code
    int awaitEnd() throws InterruptedException {
        Scene.expect(process.waitFor(1, TimeUnit.MINUTES), "a process that ends by itself");
        return process.exitValue();
    }

    /// What Ctrl-C and a system that shuts down do.
    int end() {
        process.destroy();
        return exitCode();
    }

    // Not onExit(): that is completed by the threads common to all, and on two cores one task that waits for the very
    // broker which is to be started again next keeps it from completing.
    private int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process ends", e);
        }
    }

    /// Takes its processor time away; it notices nothing of that.
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill();
    }

    static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "broker" ->
                untilEnded(EmbeddedBroker.start(Path.of(args[1]), OptionalInt.of(Integer.parseInt(args[2]))));
            case "node" ->
                untilEnded(Node.of(Arrays.asList(args).subList(1, args.length)).start());
            default -> work(args);
        }
    }

    private static void work(String[] args) throws InterruptedException {
        var scene = new Scene(args[1], args[2], args[3], LongNight.of(Integer.parseInt(args[4])));
        switch (args[0]) {
            case "player" ->
                scene.player(args[5], new Pace.Within(Duration.ofSeconds(4))).play();
            case "processors" -> untilEnded(scene.processors(Path.of(args[5])));
            case "mortal-processors" ->
                untilEnded(scene.processors(
                        Path.of(args[5]),
                        Map.of(
                                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                                DeathInRestore.class.getName(),
                                StreamsConfig.restoreConsumerPrefix(DeathInRestore.AFTER),
                                args[6])));
            default -> {
                careless(scene, Path.of(args[5])).start();
                new CountDownLatch(1).await();
            }
        }
    }

    private static void untilEnded(AutoCloseable part) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Utils.closeQuietly(part, "part")));
        new CountDownLatch(1).await();
    }

    private static KafkaStreams careless(Scene scene, Path state) {
        var settings = new Properties();
        settings.putAll(scene.clients());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, scene.prefix() + "answers-careless");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        // Killed before its first commit, so that nothing of its state is kept, and nothing half: that would be
        // refused.
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 3_600_000L);
        settings.put(StreamsConfig.consumerPrefix("session.timeout.ms"), 6_000);
        settings.put(StreamsConfig.consumerPrefix("heartbeat.interval.ms"), 1_500);
        return new KafkaStreams(NightTopology.of(scene.topics(), Telling.EVERY_CHANGE), settings);
    }
}
