package smolny.bench;

import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// How punctual the player is, how fast, and how soon it obeys, each beside the bare thing in the same run.
///
/// `src/bench/transport` runs it.
public final class TransportBench {

    private TransportBench() {}

    /// Takes the seconds of the pacing and the events of the burst.
    public static void main(String[] args) throws Exception {
        try (var data = DataDirectory.ephemeral();
                var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty());
                var registry = RegistryEndpoint.start(data.registry(), OptionalInt.empty())) {
            var topics = Topics.of("bench.", SchemaRegistry.at(URI.create(registry.url())));
            try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
                var fresh = FreshTopics.make(admin, topics);
                var players = new WatchedPlayers(broker.bootstrapServers(), topics);
                new Punctuality(players).measure(15, "warm-up");
                new Punctuality(players).measure(Integer.parseInt(args[0]), "pacing");
                new Obedience(players).measure();
                new BurstSpeed(players, fresh).measure(Integer.parseInt(args[1]));
            }
        }
    }
}
