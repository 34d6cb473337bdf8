package smolny.stream;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import smolny.broker.SharedBroker;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// Processors in a process of their own, so that they can be killed.
public final class ChildProcessors {

    private ChildProcessors() {}

    /// Starts an instance with one thread.
    ///
    /// @param name what the group's description calls this instance
    public static Process start(SharedBroker kafka, String prefix, String name, Path folder, Telling telling)
            throws IOException {
        var command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcessors.class.getName(),
                kafka.bootstrapServers(),
                kafka.registryUrl(),
                prefix,
                name,
                folder.toString(),
                telling.name());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static void main(String[] args) throws InterruptedException {
        var topics = Topics.of(args[2], SchemaRegistry.at(URI.create(args[1])));
        var clients = Map.<String, Object>of("bootstrap.servers", args[0], "client.id", args[3]);
        Projecting.start(clients, topics, Path.of(args[4]), 1, Telling.valueOf(args[5]));
        Thread.currentThread().join();
    }
}
