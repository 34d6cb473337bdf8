package smolny.dashboard;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import smolny.topic.AvroJson;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Topics;

/// A dashboard far from any broker: enough for whatever is decided before a record is looked at.
record Alone(Entrance entrance, Dashboard dashboard, List<Command> asked) implements AutoCloseable {

    static final Limits LIMITS = new Limits(
            3, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMillis(50), 1_000, 100);

    static Alone at(String host) {
        return at(Entrance.open(host, 0));
    }

    static Alone at(Entrance entrance) {
        var registry = new InMemoryRegistry();
        var asked = new CopyOnWriteArrayList<Command>();
        Players players = (_, command, _) -> {
            asked.add(command);
            return CommandOutcome.done(command);
        };
        var dashboard = Dashboard.start(
                entrance,
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                Topics.of("alone.", registry),
                AvroJson.of(registry),
                players,
                InstantSource.system(),
                LIMITS);
        return new Alone(entrance, dashboard, asked);
    }

    int port() {
        return entrance.port();
    }

    @Override
    public void close() {
        dashboard.close();
    }
}
