package smolny.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import smolny.player.Pace;
import smolny.topic.EventHeaders;

/// How fast a night is played that waits for nothing, beside a bare producer.
record BurstSpeed(WatchedPlayers players, FreshTopics topics) {

    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;

    void measure(int events) throws ExecutionException, InterruptedException {
        HandOver.expect(0);
        for (int round = 0; round < WARM_UPS; round++) {
            var _ = bare(events);
            var _ = played("burst-warm-up-" + round, events);
        }
        var ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double bare = bare(events);
            double player = played("burst-" + round, events);
            ratios[round] = player / bare;
            System.out.printf(
                    "burst: %,d events, round %d: bare producer %,.0f/s, player %,.0f/s, ratio %.2f; heap %d MB%n",
                    events,
                    round + 1,
                    bare,
                    player,
                    ratios[round],
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
        Arrays.sort(ratios);
        System.out.printf("  burst to bare, median      %.2f%n", ratios[ROUNDS / 2]);
    }

    private double played(String run, int events) throws ExecutionException, InterruptedException {
        renewLog();
        var player = players.player(run, new GeneratedNight(events, 1), new Pace.Burst());
        long start = System.nanoTime();
        player.play();
        return events * 1e9 / (System.nanoTime() - start);
    }

    private void renewLog() throws ExecutionException, InterruptedException {
        topics.renew(List.of(players.topics().events().name()));
    }

    /// The same bytes with the same settings, made before; idempotent, without transactions.
    private double bare(int events) throws ExecutionException, InterruptedException {
        renewLog();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                players.bootstrapServers(),
                "acks",
                "all",
                "enable.idempotence",
                true,
                "max.in.flight.requests.per.connection",
                5,
                "batch.size",
                256 * 1024,
                "linger.ms",
                5,
                "buffer.memory",
                64 * 1024 * 1024L);
        var log = players.topics().events().name();
        var headers = EventHeaders.forScenario(GeneratedNight.NIGHT.id());
        var night = new GeneratedNight(10_000, 1);
        var key = players.topics().events().key().serializer().serialize("", "bare");
        var values = new byte[night.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = players.topics()
                    .events()
                    .value()
                    .serializer()
                    .serialize("", night.get(i).in("burst-0"));
        }
        var each = headers.of(night.get(0).in("burst-0"), 1_700_000_000_000L);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(log);
            long start = System.nanoTime();
            for (int i = 0; i < events; i++) {
                var _ = producer.send(
                        new ProducerRecord<>(log, null, 1_700_000_000_000L, key, values[i % values.length], each));
            }
            producer.flush();
            return events * 1e9 / (System.nanoTime() - start);
        }
    }
}
