package smolny.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One command of Smolny in a JVM of its own.
public final class SmolnyProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;

    private SmolnyProcess(Process process) {
        this.process = process;
    }

    /// Starts it.
    ///
    /// @param folder where it may write
    public static SmolnyProcess start(Path folder, List<String> words) {
        return start(folder, Map.of(), words);
    }

    /// Starts it with more in its environment.
    public static SmolnyProcess start(Path folder, Map<String, String> environment, List<String> words) {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                // As the launcher starts it on a laptop.
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx320m",
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dsmolny.logs=" + folder.resolve("logs"),
                                "-Djava.io.tmpdir=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "smolny.cli.Smolny"),
                        words.stream())
                .toList();
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new SmolnyProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts it.
    public static SmolnyProcess start(Path folder, String... words) {
        return start(folder, List.of(words));
    }

    /// The next line that it prints, to the end of which it is waited for.
    ///
    /// @throws IllegalStateException when it has ended without such a line
    public String awaitLine(String beginning) throws IOException {
        var out = process.inputReader();
        var said = new StringBuilder();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("ended without \"" + beginning + "\" (expected), but said: " + said);
    }

    /// Ends it as Ctrl-C does, and waits until it has.
    public void end() throws InterruptedException {
        process.destroy();
        // 143: ended by the signal that was sent, after everything was closed.
        int exitCode = process.waitFor();
        if (exitCode != 0 && exitCode != 143) {
            throw new IllegalStateException("exit code " + exitCode + " (expected: 0 or 143)");
        }
    }

    /// Waits until it ends by itself.
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /// Waits until it ends by itself, and well.
    ///
    /// @throws IllegalStateException with what it said, when it ends otherwise
    public void awaitSuccess() throws IOException, InterruptedException {
        var said = process.inputReader().readAllAsString();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("exit code " + process.exitValue() + " (expected: 0), and said: " + said);
        }
    }

    /// Ends it as a power cut does.
    public void kill() {
        try {
            var _ = process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    /// What a server answers and goes on answering, line by line; to be closed.
    static Stream<String> lines(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofLines())
                .body();
    }

    /// What a server answers.
    public static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
