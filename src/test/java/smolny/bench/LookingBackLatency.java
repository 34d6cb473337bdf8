package smolny.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.dashboard.LongPage;
import smolny.player.Bounds;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.projection.LongNight;
import smolny.projection.Petrograd;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// How long it takes the dashboard to answer for a random moment of a long run, and its page to show one, and how much
/// heap the dashboard needs.
///
/// Broker and player are in this process, the dashboard in one of its own. `src/bench/lookback` runs it.
public final class LookingBackLatency {

    private static final String RUN = "long";
    private static final int WARM_UP = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final DashboardProcess server;
    private final Random random;
    private final int events;
    private final LongNight night;

    private LookingBackLatency(DashboardProcess server, long seed, int events) {
        this.server = server;
        this.random = new Random(seed);
        this.events = events;
        this.night = new LongNight(events);
    }

    /// Takes how many events the run has, how many moments are asked for, and the seed they come from.
    public static void main(String[] args) throws IOException, InterruptedException {
        int events = Integer.parseInt(args[0]);
        int moments = Integer.parseInt(args[1]);
        long seed = Long.parseLong(args[2]);
        try (var data = DataDirectory.ephemeral();
                var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty());
                var registry = RegistryEndpoint.start(data.registry(), OptionalInt.empty())) {
            publish(broker.bootstrapServers(), registry.url(), events);
            try (var server = DashboardProcess.start(broker.bootstrapServers(), registry.url())) {
                var bench = new LookingBackLatency(server, seed, events);
                bench.awaitAll();
                System.out.printf(Locale.ROOT, "%d random moments, seed %d%n", moments, seed);
                bench.ask("warm-up", WARM_UP, Integer::toString);
                bench.ask("state at a random event", moments, Integer::toString);
                bench.ask("state at a random event, by its id", moments, bench::id);
                LongPage.measure("http://127.0.0.1:" + server.port() + "/", RUN, events, moments, bench.random);
                System.out.println("heap after a collection: " + server.heapAfterCollection() + "; resident: "
                        + server.status("VmRSS") + ", at most " + server.status("VmHWM"));
            }
        }
        // The broker's own threads need not be waited for.
        System.exit(0);
    }

    private static void publish(String bootstrapServers, String registryUrl, int events) {
        var topics = Topics.of("smolny.", SchemaRegistry.at(URI.create(registryUrl)));
        topics.register();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            TopicCreation.ensure(admin, topics);
        }
        long began = System.nanoTime();
        var plan = new Plan(
                RUN,
                true,
                Petrograd.night(),
                "digest",
                new LongNight(events),
                new Bounds(1, events),
                new Pace.Burst(),
                Manner.PLAIN);
        new Player(
                        plan,
                        topics,
                        new Connection(bootstrapServers, Map.of()),
                        TimeSource.monotonic(),
                        InstantSource.system(),
                        finished -> {})
                .play();
        System.out.printf(Locale.ROOT, "log: one run of %,d events, published in %.1f s%n", events, since(began));
    }

    private void awaitAll() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (get("/api/runs/" + RUN + "/state?at=" + events).statusCode() != 200) {
            LockSupport.parkNanos(20_000_000);
        }
        System.out.printf(
                Locale.ROOT,
                "read and folded by the dashboard in %.1f s, %,.0f events/s; resident: %s%n",
                since(began),
                events / since(began),
                server.status("VmRSS"));
    }

    private String id(int sequence) {
        return night.get(sequence - 1).eventId();
    }

    /// @param named how an event is called in the question
    private void ask(String about, int moments, IntFunction<String> named) throws IOException, InterruptedException {
        var took = new Latencies();
        long bytes = 0;
        for (int i = 0; i < moments; i++) {
            int at = 1 + random.nextInt(events);
            var asked = "/api/runs/" + RUN + "/state?at=" + named.apply(at);
            long began = System.nanoTime();
            var answer = get(asked);
            took.add(System.nanoTime() - began);
            if (answer.statusCode() != 200 || !answer.body().startsWith("{\"sequence\":" + at + ",")) {
                throw new IllegalStateException("event " + at + ": " + answer.statusCode() + " " + answer.body());
            }
            bytes += answer.body().length();
        }
        System.out.printf(Locale.ROOT, "%s: %s, %d kB each%n", about, took, bytes / moments / 1_000);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var asking = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        return http.send(asking, HttpResponse.BodyHandlers.ofString());
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
