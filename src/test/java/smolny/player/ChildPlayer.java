package smolny.player;

import static smolny.player.InventedNight.every;
import static smolny.player.InventedNight.plan;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import smolny.broker.SharedBroker;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// A player in a process of its own, so that it can be killed. Its events lie a millisecond of the night apart.
final class ChildPlayer {

    private ChildPlayer() {}

    /// How it plays.
    enum Doing {
        /// An event a millisecond.
        PLAYING,
        /// Without waiting.
        BURSTING,
        /// Nothing, until a command comes.
        PAUSED
    }

    /// @param until where it stands still, and waits
    static Process start(SharedBroker kafka, String run, int events, int until, Doing doing) throws IOException {
        var command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildPlayer.class.getName(),
                kafka.bootstrapServers(),
                kafka.registryUrl(),
                kafka.prefix(),
                run,
                Integer.toString(events),
                Integer.toString(until),
                doing.name());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static void main(String[] args) {
        var topics = Topics.of(args[2], SchemaRegistry.at(URI.create(args[1])));
        int events = Integer.parseInt(args[4]);
        var bounds = new Bounds(1, Integer.parseInt(args[5]));
        var doing = Doing.valueOf(args[6]);
        var pace = doing == Doing.BURSTING ? new Pace.Burst() : new Pace.Speed(1);
        var manner = new Manner(doing == Doing.PAUSED, null, Set.of(), 1, false);
        new Player(
                        plan(args[3], every(1, events), bounds, pace, manner),
                        topics,
                        new Connection(args[0], Map.of()),
                        TimeSource.monotonic(),
                        InstantSource.system(),
                        finished -> {})
                .play();
    }
}
