package smolny.bench;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.event.NightEvent;
import smolny.player.Bounds;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.topic.Command;
import smolny.topic.EventHeaders;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// How punctual the player is, how fast, and how soon it obeys, each beside the bare thing in the same run.
///
/// `src/bench/transport` runs it.
public final class TransportBench {

    private static final int COMMANDS = 500;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;

    private final String bootstrapServers;
    private final Topics topics;

    private TransportBench(String bootstrapServers, Topics topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    /// Takes the seconds of the pacing and the events of the burst.
    public static void main(String[] args) throws Exception {
        try (var data = DataDirectory.ephemeral();
                var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty());
                var registry = RegistryEndpoint.start(data.registry(), OptionalInt.empty())) {
            var topics = Topics.of("bench.", SchemaRegistry.at(URI.create(registry.url())));
            try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
                TopicCreation.ensure(admin, topics);
            }
            var bench = new TransportBench(broker.bootstrapServers(), topics);
            bench.pacing(15, "warm-up");
            bench.pacing(Integer.parseInt(args[0]), "pacing");
            bench.obeying();
            bench.burst(Integer.parseInt(args[1]));
        }
    }

    private void pacing(int seconds, String run) throws Exception {
        int events = seconds * 1_000;
        // In a thread of its own, with the timer slack that threads have: the player renounces it for the one it is in.
        var bare =
                Lateness.of(CompletableFuture.supplyAsync(() -> parked(events)).join());
        HandOver.expect(events * 2);
        player(run, new GeneratedNight(events, 1), new Pace.Speed(1)).play();
        var numbers = eventNumbers(events);
        var scheduled = Lateness.of(scheduled(events));
        var handed =
                Lateness.of(Arrays.stream(numbers).mapToLong(HandOver::made).toArray());
        System.out.printf("%s: %d events, one a millisecond%n", run, events);
        System.out.println("  bare park loop             " + bare);
        System.out.println("  ScheduledExecutorService   " + scheduled);
        System.out.println("  player, handed over        " + handed);
        System.out.println("  player, producer has it    "
                + Lateness.of(Arrays.stream(numbers).mapToLong(HandOver::sent).toArray()));
        System.out.println("  player, broker has it      "
                + Lateness.of(
                        Arrays.stream(numbers).mapToLong(HandOver::acknowledged).toArray()));
        System.out.printf("  handed over to bare, p99   %.2f%n", (double) handed.p99() / bare.p99());
    }

    private static int[] eventNumbers(int events) {
        var numbers = new int[events];
        int found = 0;
        for (int number = 0; number < HandOver.records() && found < events; number++) {
            if (HandOver.sent(number) != 0) {
                numbers[found++] = number;
            }
        }
        if (found < events) {
            throw new IllegalStateException("events: " + found + " (expected: " + events + ")");
        }
        return numbers;
    }

    private static long[] parked(int events) {
        var instants = new long[events];
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            long due = start + i * 1_000_000L;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            instants[i] = System.nanoTime();
        }
        return instants;
    }

    private static long[] scheduled(int events) throws InterruptedException {
        var instants = new long[events];
        var at = new int[1];
        try (var executor = Executors.newSingleThreadScheduledExecutor()) {
            var done = new CompletableFuture<Void>();
            var _ = executor.scheduleAtFixedRate(
                    () -> {
                        if (at[0] < events) {
                            instants[at[0]++] = System.nanoTime();
                        } else {
                            done.complete(null);
                        }
                    },
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            done.join();
            executor.shutdownNow();
        }
        return instants;
    }

    /// From the moment a command is sent to the moment at which it has taken effect, by what the player then tells.
    private void obeying() throws Exception {
        HandOver.expect(200_000);
        var player = player("obeying", new GeneratedNight(100_000, 20), new Pace.Speed(1));
        var playing = CompletableFuture.supplyAsync(player::play);
        var random = new Random(1917);
        var effects = new ArrayList<Long>();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 0),
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
        var topic = topics.control();
        return new ProducerRecord<>(
                topic.name(),
                topic.key().serializer().serialize(topic.name(), "obeying"),
                topic.value().serializer().serialize(topic.name(), command));
    }

    private long effectOf(String id) {
        var deserializer = topics.clock().value().deserializer();
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

    private void burst(int events) {
        HandOver.expect(0);
        for (int round = 0; round < WARM_UPS; round++) {
            var _ = bare(events);
            player("burst-warm-up-" + round, new GeneratedNight(events, 1), new Pace.Burst())
                    .play();
        }
        var ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double bare = bare(events);
            long start = System.nanoTime();
            player("burst-" + round, new GeneratedNight(events, 1), new Pace.Burst())
                    .play();
            double player = events * 1e9 / (System.nanoTime() - start);
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

    /// The same bytes with the same settings, made before; idempotent, without transactions.
    private double bare(int events) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
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
        var headers = EventHeaders.forScenario(GeneratedNight.NIGHT.id());
        var night = new GeneratedNight(10_000, 1);
        var key = topics.events().key().serializer().serialize("", "bare");
        var values = new byte[night.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = topics.events()
                    .value()
                    .serializer()
                    .serialize("", night.get(i).in("burst-0"));
        }
        var each = headers.of(night.get(0).in("burst-0"), 1_700_000_000_000L);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.partitionsFor("bench.events");
            long start = System.nanoTime();
            for (int i = 0; i < events; i++) {
                var _ = producer.send(new ProducerRecord<>(
                        "bench.events", null, 1_700_000_000_000L, key, values[i % values.length], each));
            }
            producer.flush();
            return events * 1e9 / (System.nanoTime() - start);
        }
    }

    private Player player(String run, List<NightEvent> events, Pace pace) {
        var plan = new Plan(
                run, true, GeneratedNight.NIGHT, "digest", events, new Bounds(1, events.size()), pace, Manner.PLAIN);
        var watched = new Connection(
                bootstrapServers,
                run.startsWith("burst") ? Map.of() : Map.of("interceptor.classes", HandOver.class.getName()));
        var wallClock = run.startsWith("burst") ? InstantSource.system() : HandOver.wallClock();
        return new Player(plan, topics, watched, TimeSource.monotonic(), wallClock, finished -> {});
    }
}
