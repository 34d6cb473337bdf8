package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import smolny.broker.SharedBroker;
import smolny.control.NobodyAnswers;
import smolny.control.Steering;
import smolny.event.Night;
import smolny.event.NightEvent;
import smolny.player.Bounds;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Outcome;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.projection.Petrograd;
import smolny.stream.Projecting;
import smolny.topic.AvroJson;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// A broker, the processors and a dashboard, with players that play on demand.
///
/// Commands go to [nobody in particular][#open(SharedBroker, Path)] or to [the players][#steered(SharedBroker, Path)].
final class Theatre implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Limits QUICK = new Limits(
            20,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofMillis(200),
            Duration.ofSeconds(30),
            20_000,
            2_000);

    private final Obliging obliging = new Obliging();
    private final Map<String, Object> clients;
    private final Topics topics;
    private final AvroJson json;
    private final Projecting projecting;
    private final Steering steering;
    private final Players players;
    private final Entrance entrance = Entrance.open("127.0.0.1", 0);
    private final Visitor visitor = new Visitor(entrance);
    private final Dashboard dashboard;

    private Theatre(SharedBroker kafka, Path state, boolean steered) {
        clients = Map.of("bootstrap.servers", kafka.bootstrapServers());
        var registry = SchemaRegistry.at(URI.create(kafka.registryUrl()));
        topics = Topics.of(kafka.prefix(), registry);
        json = AvroJson.of(registry);
        try (var admin = Admin.create(clients)) {
            TopicCreation.ensure(admin, topics);
        }
        projecting = Projecting.start(clients, topics, state, 1);
        steering = Steering.start(clients, topics);
        players = steered ? this::ask : obliging;
        dashboard = serve(entrance);
    }

    /// Answers commands by itself, as tests of the server want it.
    ///
    /// @param state a folder for the processors
    static Theatre open(SharedBroker kafka, Path state) {
        return new Theatre(kafka, state, false);
    }

    /// Has the players carry commands out.
    ///
    /// @param state a folder for the processors
    static Theatre steered(SharedBroker kafka, Path state) {
        return new Theatre(kafka, state, true);
    }

    /// Plays the night in a burst, and waits until its answers are in and shown.
    void play(String run) {
        play(run, Petrograd.night(), Petrograd.events());
    }

    void play(String run, Night night, List<NightEvent> events) {
        var outcome = player(run, night, events, new Bounds(1, events.size()), new Pace.Burst(), Manner.PLAIN)
                .play();
        assertThat(outcome.ending()).isEqualTo(Outcome.Ending.FINISHED);
        try {
            assertThat(projecting.awaitAnswers(run, PATIENCE)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        await().until(() -> visitor.get("/api/runs/" + run + "/state?at=158").statusCode() == 200);
    }

    /// A player that stays for commands, paused before the first event it plays at its pace.
    ///
    /// @param from sequence of that event
    PlayerThread begin(String run, long from, double rate) {
        var manner = new Manner(true, null, Set.of(), 1, false);
        var bounds = new Bounds(from, Petrograd.events().size());
        var playing = new PlayerThread(
                player(run, Petrograd.night(), Petrograd.events(), bounds, new Pace.Speed(rate), manner));
        await().until(() -> visitor.get("/api/runs").body().contains("\"" + run + "\""));
        return playing;
    }

    private Player player(String run, Night night, List<NightEvent> events, Bounds bounds, Pace pace, Manner manner) {
        var plan = new Plan(run, true, night, "ab".repeat(32), events, bounds, pace, manner);
        var connection = new Connection(String.valueOf(clients.get("bootstrap.servers")), Map.of());
        return new Player(plan, topics, connection, TimeSource.monotonic(), InstantSource.system(), finished -> {});
    }

    /// One more server, which a try block is to close.
    Dashboard serve(Entrance at) {
        return serve(at, QUICK);
    }

    Dashboard serve(Entrance at, Limits limits) {
        return Dashboard.start(at, clients, topics, json, players, InstantSource.system(), limits);
    }

    /// A run that was never played, under any name.
    void publishRun(String id, String title) {
        var runs = topics.runs();
        publish(runs.name(), id, runs.value().serializer().serialize(runs.name(), Hostile.run(id, title)));
    }

    void publish(String topic, String run, byte[] value) {
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(clients, bytes, bytes)) {
            var _ = producer.send(new ProducerRecord<>(topic, run.getBytes(StandardCharsets.UTF_8), value));
        }
    }

    Topics topics() {
        return topics;
    }

    AvroJson json() {
        return json;
    }

    Entrance entrance() {
        return entrance;
    }

    int port() {
        return entrance.port();
    }

    Visitor visitor() {
        return visitor;
    }

    /// Commands that reached the player.
    Queue<Command> asked() {
        return obliging.asked();
    }

    @Override
    public void close() {
        dashboard.close();
        steering.close();
        projecting.close();
    }

    private CommandOutcome ask(String run, Command command, Duration patience) {
        try {
            return steering.ask(run, command, patience);
        } catch (NobodyAnswers unheard) {
            throw new NoPlayer(String.valueOf(unheard.getMessage()), unheard);
        }
    }
}
