package smolny.dashboard;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import smolny.topic.AvroJson;
import smolny.topic.Topics;

/// A web server that shows runs, live or at any moment, to everybody who comes in at its [Entrance].
///
/// Any number of them may run beside each other: each reads the topics for itself and keeps nothing elsewhere.
public final class Dashboard implements AutoCloseable {

    private final Entrance entrance;
    private final Audience audience;
    private final Boards boards;
    private final Subscription subscription;
    private final KafkaArchive archive;
    private final WebServer server;
    private final ScheduledExecutorService ticker;

    private Dashboard(
            Entrance entrance,
            Audience audience,
            Boards boards,
            Subscription subscription,
            KafkaArchive archive,
            WebServer server) {
        this.entrance = entrance;
        this.audience = audience;
        this.boards = boards;
        this.subscription = subscription;
        this.archive = archive;
        this.server = server;
        this.ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("dashboard-clock").daemon().factory());
    }

    /// Begins to read, and opens the doors. What was in the topics before is shown as it is read.
    ///
    /// The topics must exist.
    ///
    /// @param entrance closed with the dashboard
    /// @param clients where Kafka is, and how to get in
    /// @param json reads values of these topics
    /// @param players take the commands that visitors with the token give
    /// @param wallClock tells since when no broker answers
    public static Dashboard start(
            Entrance entrance,
            Map<String, Object> clients,
            Topics topics,
            AvroJson json,
            Players players,
            InstantSource wallClock) {
        return start(entrance, clients, topics, json, players, wallClock, Limits.USUAL);
    }

    static Dashboard start(
            Entrance entrance,
            Map<String, Object> clients,
            Topics topics,
            AvroJson json,
            Players players,
            InstantSource wallClock,
            Limits limits) {
        var sources = new Sources(topics, new PageJson(json));
        var caughtUp = new CaughtUp(limits.reading());
        var archive = new KafkaArchive(clients, sources);
        var boards = new Boards(sources, archive, caughtUp, limits);
        var audience = new Audience(limits.viewers());
        var subscription = new Subscription(clients, sources, boards, caughtUp, audience::wake, wallClock);
        var gate = new Gate(entrance);
        var slowCallers = new SlowCallers(limits.asking());
        var rereading = new Rereading(archive, sources);
        var lookingBack = new LookingBack(boards, sources, rereading);
        var glass = new Glass(boards, sources, rereading);
        var views = new Views(boards, audience, lookingBack, new Outline(boards), glass, caughtUp, subscription);
        var commands = new Commands(gate, slowCallers, boards, audience, players);
        var server = WebServer.start(entrance, limits, gate, slowCallers, routes -> {
            Site.onClassPath().addTo(routes);
            views.addTo(routes);
            commands.addTo(routes);
        });
        subscription.start();
        var dashboard = new Dashboard(entrance, audience, boards, subscription, archive, server);
        dashboard.tick(limits, slowCallers);
        return dashboard;
    }

    /// Whether all that was there at the start is shown, and it is not old.
    public boolean upToDate() {
        return subscription.upToDate();
    }

    /// Whether there is any run to show.
    public boolean showsSomething() {
        return !boards.runs().isEmpty();
    }

    /// How many watch now.
    public int viewers() {
        return audience.size();
    }

    /// Messages sent to all viewers since the start.
    public long frames() {
        return audience.frames();
    }

    /// Records that were set aside because they are no events.
    public long deadLetters() {
        return boards.deadLetters();
    }

    /// Completes with the cause when the topics cannot be read any more.
    public CompletionStage<Throwable> failure() {
        return subscription.failure();
    }

    /// Passes the cause on when the topics cannot be read any more; does nothing while they can.
    ///
    /// @throws KafkaException with the cause
    public void throwFailure() {
        var failure = subscription.failure().toCompletableFuture();
        if (failure.isDone()) {
            var cause = failure.join();
            throw new KafkaException("the topics cannot be read any more: " + cause.getMessage(), cause);
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        audience.end();
        server.close();
        subscription.close();
        archive.close();
        entrance.close();
    }

    private void tick(Limits limits, SlowCallers slowCallers) {
        long heartbeat = limits.heartbeat().toMillis();
        var _ = ticker.scheduleAtFixedRate(
                () -> audience.tellServing(boards.deadLetters(), subscription.stale()),
                0,
                heartbeat,
                TimeUnit.MILLISECONDS);
        long sweep = limits.asking().toMillis() / 10;
        var _ = ticker.scheduleAtFixedRate(slowCallers::sweep, sweep, sweep, TimeUnit.MILLISECONDS);
    }
}
