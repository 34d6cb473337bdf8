package smolny.cli;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import smolny.broker.SharedBroker;
import smolny.control.StandInPlayer;
import smolny.control.StandInPlayer.Told;
import smolny.projection.Petrograd;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// Three runs in the order in which they were recorded: `morning` is over, `evening` was continued by `evening-2`.
/// A stand-in answers in the player's place.
final class RecordedRuns implements AutoCloseable {

    private final SharedBroker kafka;
    private final StandInPlayer player;

    RecordedRuns(SharedBroker kafka) {
        this.kafka = kafka;
        var topics = topics(kafka.prefix());
        player = new StandInPlayer(clients(), topics, RecordedRuns::answer);
        record(topics, "evening", Run.Status.PLAYING, 2, "evening-2");
        record(topics, "evening-2", Run.Status.STOPPED, 1, null);
        record(topics, "morning", Run.Status.FINISHED, 3, null);
    }

    void record(Topics topics, String id, Run.Status status, long recordedAt, @Nullable String continuedBy) {
        player.tell(topics.runs(), id, run(id, status, recordedAt, continuedBy));
    }

    private Map<String, Object> clients() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    Topics topics(String prefix) {
        var topics = Topics.of(prefix, SchemaRegistry.at(URI.create(kafka.registryUrl())));
        try (var admin = Admin.create(clients())) {
            TopicCreation.ensure(admin, topics);
        }
        return topics;
    }

    private static List<Told> answer(String run, Command command) {
        var done = CommandOutcome.done(command);
        return switch (command.verb()) {
            case "jump" -> List.of();
            case "step" ->
                command.arguments().contains("5")
                        ? List.of(told(
                                run,
                                CommandOutcome.refused(command, "step: the night is playing (expected: paused)"),
                                null))
                        : List.of(told(run, done, null));
            case "seek" -> List.of(told(run, done, command.arguments().contains("23:05") ? run + "-2" : null));
            default -> List.of(told(run, done, null));
        };
    }

    private static Told told(String run, CommandOutcome outcome, @Nullable String continuedBy) {
        return new Told(
                run,
                new Playhead(
                        105,
                        occurredAt(),
                        60,
                        60,
                        Playhead.State.PLAYING,
                        "walkout",
                        158,
                        0,
                        null,
                        List.of(),
                        null,
                        continuedBy,
                        outcome));
    }

    /// When the event happened at which the stand-in says that the night is.
    static long occurredAt() {
        return Petrograd.events().get(104).occurredAt();
    }

    private static Run run(String id, Run.Status status, long recordedAt, @Nullable String continuedBy) {
        return new Run(
                id,
                Petrograd.night(),
                "ab".repeat(32),
                null,
                null,
                "speed 60",
                1,
                158,
                status,
                recordedAt,
                null,
                null,
                continuedBy);
    }

    @Override
    public void close() {
        player.close();
    }
}
