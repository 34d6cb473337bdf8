package smolny.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/// A broker in a process of its own, and what is done with it: fill the log, let one contestant after the other work
/// through it, watch how far it is.
final class BenchCluster implements AutoCloseable {

    static final long LOOK_AGAIN_MILLIS = 10;

    private final Process broker;
    private final String bootstrapServers;
    private final String registryUrl;
    private final BenchLog log;

    private BenchCluster(Process broker, String bootstrapServers, String registryUrl)
            throws ExecutionException, InterruptedException {
        this.broker = broker;
        this.bootstrapServers = bootstrapServers;
        this.registryUrl = registryUrl;
        this.log = BenchLog.at(bootstrapServers, registryUrl);
    }

    static BenchCluster start() throws IOException, ExecutionException, InterruptedException {
        var broker = java(List.of("-Xmx1g"), BenchBroker.class, List.of())
                .redirectError(Redirect.INHERIT)
                .start();
        var addresses = broker.inputReader().readLine();
        if (addresses == null) {
            throw new IllegalStateException("the broker ended without an address");
        }
        var words = addresses.split(" ", -1);
        return new BenchCluster(broker, words[0], words[1]);
    }

    /// Fills the log through `smolny generate`.
    ///
    /// @return seconds of the processor that it took
    double generate(int runs, int together) throws IOException, InterruptedException {
        var arguments = List.of(
                "generate",
                "--runs",
                Integer.toString(runs),
                "--together",
                Integer.toString(together),
                "--bootstrap-server",
                bootstrapServers,
                "--schema-registry",
                registryUrl);
        var player = java(List.of("-Xmx1g"), "smolny.cli.Smolny", arguments)
                .inheritIO()
                .start();
        double cpu = 0;
        while (player.isAlive()) {
            cpu = Math.max(cpu, cpuSeconds(player));
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return cpu;
    }

    /// Lets a contestant work through the log from its beginning to its end.
    Measured measure(Contestant contestant, int threads) throws IOException, InterruptedException, ExecutionException {
        long end = log.events();
        var process = java(
                        List.of("-Xmx2g"),
                        Contestant.class,
                        List.of(contestant.name(), Integer.toString(threads), bootstrapServers, registryUrl))
                .inheritIO()
                .start();
        try {
            long first = awaitMoreThan(contestant, 0, process);
            long began = System.nanoTime();
            double cpu = cpuSeconds(process);
            double brokerCpu = cpuSeconds(broker);
            awaitMoreThan(contestant, end - 1, process);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Measured(
                    end - first, seconds, cpuSeconds(process) - cpu, cpuSeconds(broker) - brokerCpu, log.answers());
        } finally {
            process.destroy();
            process.waitFor();
            log.reset(contestant);
        }
    }

    BenchLog log() {
        return log;
    }

    /// Seconds of the processor that the broker has taken so far.
    double cpuSeconds() {
        return cpuSeconds(broker);
    }

    private static double cpuSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private long awaitMoreThan(Contestant contestant, long offset, Process process)
            throws InterruptedException, ExecutionException {
        while (true) {
            long reached = log.reached(contestant);
            if (reached > offset) {
                return reached;
            }
            if (!process.isAlive()) {
                throw new IllegalStateException(contestant + " ended at offset " + reached);
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static ProcessBuilder java(List<String> options, Class<?> program, List<String> arguments) {
        return java(options, program.getName(), arguments);
    }

    private static ProcessBuilder java(List<String> options, String program, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var usual = List.of(
                "-Dsmolny.logs=" + System.getProperty("smolny.logs"),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED");
        var classes = List.of("-cp", System.getProperty("java.class.path"), program);
        return new ProcessBuilder(Stream.of(List.of(java), usual, options, classes, arguments)
                .flatMap(List::stream)
                .toList());
    }

    @Override
    public void close() {
        log.close();
        broker.destroy();
        broker.onExit().join();
    }
}
