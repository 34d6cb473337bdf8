package smolny.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import smolny.player.Pace;
import smolny.topic.Command;

/// How soon a command takes effect.
record Obedience(WatchedPlayers players) {

    private static final int COMMANDS = 500;

    /// From the moment a command is sent to the moment at which it has taken effect, by what the player then tells.
    void measure() throws Exception {
        HandOver.expect(200_000);
        var player = players.player("obeying", new GeneratedNight(100_000, 20), new Pace.Speed(1));
        var playing = CompletableFuture.supplyAsync(player::play);
        var random = new Random(1917);
        var effects = new ArrayList<Long>();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", players.bootstrapServers(), "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var words = List.of("pause", "resume", "rate 2", "rate 1");
            for (int i = 0; i < COMMANDS + 20; i++) {
                var word = words.get(i % words.size()).split(" ");
                var command = new Command("c" + i, word[0], List.of(word).subList(1, word.length));
                long sent = System.nanoTime();
                var _ = producer.send(record(command));
                long effect = effectOf(command.id()) - sent;
                if (i >= 20) {
                    effects.add(effect);
                }
                LockSupport.parkNanos(random.nextLong(5_000_000, 30_000_000));
            }
        }
        player.stop();
        playing.join();
        var all = effects.stream().mapToLong(Long::longValue).toArray();
        System.out.printf(
                "obeying: %d commands to a player that plays or waits, sent to in effect%n  p50 %d us, p99 %d us, max %d us%n",
                all.length,
                Lateness.percentile(all, 50) / 1_000,
                Lateness.percentile(all, 99) / 1_000,
                Lateness.percentile(all, 100) / 1_000);
    }

    private ProducerRecord<byte[], byte[]> record(Command command) {
        var topic = players.topics().control();
        return new ProducerRecord<>(
                topic.name(),
                topic.key().serializer().serialize(topic.name(), "obeying"),
                topic.value().serializer().serialize(topic.name(), command));
    }

    private long effectOf(String id) {
        var deserializer = players.topics().clock().value().deserializer();
        while (true) {
            for (var each : HandOver.playheads().entrySet()) {
                var told = deserializer.deserialize("", each.getValue()).command();
                if (told != null && told.id().equals(id)) {
                    HandOver.playheads().clear();
                    return HandOver.made(each.getKey());
                }
            }
            LockSupport.parkNanos(500_000);
        }
    }
}
