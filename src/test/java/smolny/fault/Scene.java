package smolny.fault;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import smolny.event.NightEvent;
import smolny.oracle.Finding;
import smolny.oracle.Frame;
import smolny.oracle.History;
import smolny.oracle.HistoryReader;
import smolny.oracle.Oracle;
import smolny.oracle.Sent;
import smolny.oracle.Viewer;
import smolny.player.Bounds;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.projection.Petrograd;
import smolny.stream.Projecting;
import smolny.topic.CommittedRecords;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topic;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// One installation with topics of its own, in which a night is played and things go wrong.
///
/// @param prefix begins all names, and ends in a dot
record Scene(String bootstrapServers, String registryUrl, String prefix, List<NightEvent> night) {

    /// The run that is played.
    static final String RUN = "night";

    /// The same on another broker.
    Scene at(String otherServers) {
        return new Scene(otherServers, registryUrl, prefix, night);
    }

    Topics topics() {
        return Topics.of(prefix, SchemaRegistry.at(URI.create(registryUrl)));
    }

    Scene prepared() {
        try (var admin = Admin.create(clients())) {
            TopicCreation.ensure(admin, topics());
        }
        return this;
    }

    Map<String, Object> clients() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    /// A player who looks where the log ends, and goes on from there.
    Player player(String run, Pace pace) {
        return player(run, pace, false, InstantSource.system());
    }

    Player player(String run, Pace pace, InstantSource wallClock) {
        return player(run, pace, false, wallClock);
    }

    /// @param fresh whether it takes for granted that the log has nothing of the run
    Player player(String run, Pace pace, boolean fresh) {
        return player(run, pace, fresh, InstantSource.system());
    }

    private Player player(String run, Pace pace, boolean fresh, InstantSource wallClock) {
        var plan = new Plan(
                run, fresh, Petrograd.night(), "digest", night, new Bounds(1, night.size()), pace, Manner.PLAIN);
        var connection = new Connection(bootstrapServers, Map.of());
        return new Player(plan, topics(), connection, TimeSource.monotonic(), wallClock, _ -> {});
    }

    /// The whole night, in a thread of its own.
    CompletableFuture<Void> playing(Duration length) {
        return CompletableFuture.runAsync(
                () -> player(RUN, new Pace.Within(length)).play(),
                task -> Thread.ofPlatform().name("playing").daemon().start(task));
    }

    Projecting processors(Path state) {
        return processors(state, Map.of());
    }

    /// @param more settings of Kafka's
    Projecting processors(Path state, Map<String, Object> more) {
        var settings = new HashMap<>(clients());
        settings.putAll(more);
        return Projecting.start(settings, topics(), state, 1);
    }

    Viewer viewer(String run) {
        return Viewer.of(bootstrapServers, prefix, run);
    }

    /// An event of the night as it stands in the log.
    byte[] value(String run, NightEvent event) {
        return value(topics().events(), run, event);
    }

    static byte[] value(Topic<String, NightEvent> log, String run, NightEvent event) {
        return log.value().serializer().serialize(log.name(), event.in(run));
    }

    /// Everything that was to be published, all of it acknowledged.
    List<Sent> sent(String run) {
        // Once: whoever asks for the topics anew asks the registry anew.
        var log = topics().events();
        var sent = new ArrayList<Sent>();
        for (var event : night) {
            sent.add(new Sent(event.sequence(), ByteBuffer.wrap(value(log, run, event)), Sent.Outcome.COMMITTED));
        }
        return sent;
    }

    /// Writes into the log as a stranger does, outside of any transaction.
    void intrude(List<Intrusion> intrusions) throws ExecutionException, InterruptedException {
        try (var stranger = new KafkaProducer<>(clients(), new StringSerializer(), new ByteArraySerializer())) {
            var log = topics().events().name();
            for (var each : intrusions) {
                stranger.send(new ProducerRecord<>(log, each.key(), each.bytes()))
                        .get();
            }
        }
    }

    /// How many records of the run readers of committed ones find.
    int committed(String run) {
        var found = new AtomicInteger();
        CommittedRecords.settled(clients()).readBeside(topics().events().name(), run, record -> {
            if (run.equals(Utils.utf8(record.key()))) {
                found.incrementAndGet();
            }
        });
        return found.get();
    }

    /// What the oracle says, when the processors have answered everything.
    List<Finding> findings(Viewer viewer) throws ExecutionException, InterruptedException {
        return findings(List.of(), viewer);
    }

    /// @param strange what strangers have put into the log
    List<Finding> findings(List<Intrusion> strange, Viewer viewer) throws ExecutionException, InterruptedException {
        long givingUp = System.nanoTime() + 30_000_000_000L;
        var foreign = strange.stream()
                .filter(each -> RUN.equals(each.key()))
                .map(Intrusion::found)
                .toList();
        while (true) {
            var found = Oracle.examine(history(RUN, foreign, List.of(viewer.shown())));
            // Offsets of the processors, and frames on their way, come a moment after the last answer.
            if (found.stream().allMatch(Finding::holds) || System.nanoTime() > givingUp) {
                return found;
            }
        }
    }

    static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("expected: " + what);
        }
    }

    History history(String run, List<ByteBuffer> foreign, List<List<Frame>> viewers)
            throws ExecutionException, InterruptedException {
        return new HistoryReader(bootstrapServers, prefix).read(run, sent(run), foreign, viewers);
    }
}
