package smolny.player;

import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// A player in a process of its own, so that it can be killed.
final class ChildPlayer {

    private ChildPlayer() {}

    /// Starts one that plays events a millisecond apart at their own speed.
    static Process start(String bootstrapServers, String registryUrl, String prefix, String run, int events)
            throws IOException {
        var command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildPlayer.class.getName(),
                bootstrapServers,
                registryUrl,
                prefix,
                run,
                Integer.toString(events));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static void main(String[] args) {
        var topics = Topics.of(args[2], SchemaRegistry.at(URI.create(args[1])));
        var plan = plan(args[3], every(1, Integer.parseInt(args[4])), new Pace.Speed(1));
        new Player(plan, topics, new Connection(args[0], Map.of()), TimeSource.monotonic(), InstantSource.system())
                .play();
    }
}
