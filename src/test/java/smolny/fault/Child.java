package smolny.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
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

    /// Processors that do not write exactly once.
    static Child carelessProcessors(Scene scene, Path state) throws IOException {
        return start(scene, "careless-processors", state.toString());
    }

    private static Child start(Scene scene, String role, String what) throws IOException {
        int shots = scene.night().size() / Petrograd.events().size() - 1;
        return start(List.of(
                role, scene.bootstrapServers(), scene.registryUrl(), scene.prefix(), Integer.toString(shots), what));
    }

    private static Child start(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
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
        process.destroyForcibly().onExit().join();
    }

    /// Waits until it has come to its end by itself.
    void awaitEnd() throws InterruptedException {
        Scene.expect(process.waitFor(1, TimeUnit.MINUTES), "a process that ends by itself");
    }

    /// What Ctrl-C and a system that shuts down do.
    int end() {
        process.destroy();
        return process.onExit().join().exitValue();
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

    static void main(String[] args) throws InterruptedException {
        var scene = new Scene(args[1], args[2], args[3], LongNight.of(Integer.parseInt(args[4])));
        switch (args[0]) {
            case "player" ->
                scene.player(args[5], new Pace.Within(Duration.ofSeconds(4))).play();
            case "processors" -> {
                var processors = scene.processors(Path.of(args[5]));
                Runtime.getRuntime().addShutdownHook(new Thread(processors::close));
                new CountDownLatch(1).await();
            }
            default -> {
                careless(scene, Path.of(args[5])).start();
                new CountDownLatch(1).await();
            }
        }
    }

    private static KafkaStreams careless(Scene scene, Path state) {
        var settings = new Properties();
        settings.putAll(scene.clients());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, scene.prefix() + "answers-careless");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 10_000);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.consumerPrefix("session.timeout.ms"), 6_000);
        settings.put(StreamsConfig.consumerPrefix("heartbeat.interval.ms"), 1_500);
        return new KafkaStreams(NightTopology.of(scene.topics(), Telling.EVERY_CHANGE), settings);
    }
}
