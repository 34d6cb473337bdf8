package smolny.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.event.Altered;
import smolny.scenario.Scenario;
import smolny.scenario.Scenarios;
import smolny.topic.Run;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topic;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// From an event being published to its frame at a viewer of the dashboard, beside the way of the very same record to a
/// bare consumer.
///
/// The record is published without a transaction, so that no commit is part of either way. The broker and
/// all viewers are in this process, the dashboard in one of its own. `src/bench/dashboard` runs it.
public final class DashboardLatency {

    private final Topics topics;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> bare;
    private final Scenario night = Scenarios.builtIn("petrograd-1917");
    private volatile Stretch now = new Stretch("none", 0);
    private int stretches;

    private DashboardLatency(Map<String, Object> clients, Topics topics) {
        this.topics = topics;
        this.producer = new KafkaProducer<>(clients, new ByteArraySerializer(), new ByteArraySerializer());
        var settings = new HashMap<>(clients);
        settings.put("isolation.level", "read_committed");
        this.bare = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Takes no arguments.
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var data = DataDirectory.ephemeral();
        try (data;
                var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty());
                var registry = RegistryEndpoint.start(data.registry(), OptionalInt.empty())) {
            Map<String, Object> clients = Map.of("bootstrap.servers", broker.bootstrapServers());
            var topics = Topics.of("smolny.", SchemaRegistry.at(URI.create(registry.url())));
            topics.register();
            try (var admin = Admin.create(clients)) {
                TopicCreation.ensure(admin, topics);
            }
            var bench = new DashboardLatency(clients, topics);
            try (var server = DashboardProcess.start(broker.bootstrapServers(), registry.url())) {
                bench.measure(server);
            }
        }
        // The broker's own threads need not be waited for.
        System.exit(0);
    }

    private void measure(DashboardProcess server) throws IOException, InterruptedException {
        Thread.ofPlatform().daemon().start(this::collect);
        stretch(server, "warm-up", 1, 300, 100, false);
        System.out.println("memory of the server before: " + server.status("VmRSS"));
        stretch(server, "1 viewer", 1, 1_000, 50, false);
        for (int round = 1; round <= 2; round++) {
            stretch(server, "100 viewers", 100, 300, 20, false);
            stretch(server, "100 viewers, and one that takes nothing", 100, 300, 20, true);
        }
        stretch(server, "1,000 viewers", 1_000, 100, 5, false);
        System.out.println("memory of the server after: " + server.status("VmRSS") + ", at most "
                + server.status("VmHWM") + "; threads of the machine: " + server.status("Threads"));
    }

    private void stretch(
            DashboardProcess server, String about, int viewers, int events, int perSecond, boolean withStalled)
            throws IOException, InterruptedException {
        var stretch = new Stretch("bench-" + ++stretches, events);
        now = stretch;
        publishRun(stretch);
        var clients = new ArrayList<FrameClient>();
        for (int i = 0; i < viewers; i++) {
            clients.add(FrameClient.come(server.port(), stretch.run, events));
        }
        for (var client : clients) {
            client.awaitGreeting();
        }
        var stalled = withStalled ? FrameClient.stalled(server.port(), stretch.run) : null;
        publish(stretch, events, perSecond);
        for (var client : clients) {
            client.awaitLast(events);
        }
        if (stalled != null) {
            stalled.close();
        }
        report(about, perSecond, stretch, clients);
        for (var client : clients) {
            client.close();
        }
    }

    private static void report(String about, int perSecond, Stretch stretch, List<FrameClient> clients) {
        var frames = new Latencies();
        var bareWay = new Latencies();
        for (int sequence = 1; sequence < stretch.sentNanos.length; sequence++) {
            bareWay.add(stretch.bareNanos[sequence] - stretch.sentNanos[sequence]);
            for (var client : clients) {
                frames.add(client.arrivedNanos(sequence) - stretch.sentNanos[sequence]);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d events a second%n  bare consumer: %s%n  frames:        %s%n  ratio of p99:  %.2f%n",
                about,
                perSecond,
                bareWay,
                frames,
                frames.percentile(99) / bareWay.percentile(99));
    }

    private void publishRun(Stretch stretch) {
        var run = new Run(
                stretch.run,
                night.night(),
                night.digest(),
                null,
                null,
                "bench",
                1,
                stretch.sentNanos.length,
                Run.Status.PLAYING,
                stretches,
                null,
                null,
                null);
        send(topics.runs(), stretch.run, run);
        producer.flush();
    }

    private void publish(Stretch stretch, int events, int perSecond) {
        long started = System.nanoTime();
        for (int sequence = 1; sequence <= events; sequence++) {
            var like = night.events().get((sequence - 1) % night.events().size());
            var event = Altered.numbered(like.in(stretch.run), sequence);
            long due = started + sequence * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            stretch.sentNanos[sequence] = System.nanoTime();
            send(topics.events(), stretch.run, event);
        }
        producer.flush();
        while (stretch.atBare < events) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private <T> void send(Topic<String, T> topic, String run, T value) {
        var bytes = topic.value().serializer().serialize(topic.name(), value);
        var _ = producer.send(new ProducerRecord<>(topic.name(), Utils.utf8(run), bytes));
    }

    private void collect() {
        var events = topics.events().name();
        var partitions = bare.partitionsFor(events).stream()
                .map(each -> new TopicPartition(events, each.partition()))
                .toList();
        bare.assign(partitions);
        bare.seekToBeginning(partitions);
        while (true) {
            for (var record : bare.poll(Duration.ofMillis(100))) {
                long arrived = System.nanoTime();
                var stretch = now;
                if (Utils.utf8(record.key()).equals(stretch.run)) {
                    int sequence = stretch.atBare + 1;
                    stretch.bareNanos[sequence] = arrived;
                    stretch.atBare = sequence;
                }
            }
        }
    }
}
