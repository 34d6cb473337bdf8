package smolny.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import smolny.control.NobodyAnswers;
import smolny.control.Steering;
import smolny.dashboard.Dashboard;
import smolny.dashboard.Entrance;
import smolny.dashboard.NoPlayer;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;

/// Starts the dashboard when its first visitor comes.
///
/// Until then it costs nothing: neither the first event of a night nor the terminal waits for it.
final class Doorkeeper implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Entrance entrance;
    private final Cluster cluster;
    private final Steering steering;
    private final PrintWriter err;
    private final Thread thread =
            Thread.ofPlatform().name("doorkeeper").daemon().unstarted(this::keep);
    private volatile @Nullable Dashboard dashboard;

    private Doorkeeper(Entrance entrance, Cluster cluster, Steering steering, PrintWriter err) {
        this.entrance = entrance;
        this.cluster = cluster;
        this.steering = steering;
        this.err = err;
    }

    /// Waits at an entrance from now on.
    ///
    /// @param err where it is told why there is no dashboard, if it cannot start
    static Doorkeeper at(Entrance entrance, Cluster cluster, Steering steering, PrintWriter err) {
        var doorkeeper = new Doorkeeper(entrance, cluster, steering, err);
        doorkeeper.thread.start();
        return doorkeeper;
    }

    /// A dashboard of everything on a cluster, open at once.
    static Dashboard open(Entrance entrance, Cluster cluster, Steering steering) {
        return Dashboard.start(
                entrance,
                cluster.clients(),
                cluster.topics(),
                cluster.json(),
                (run, command, patience) -> asked(steering, run, command, patience),
                InstantSource.system());
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var open = dashboard;
        if (open != null) {
            open.close();
        }
        entrance.close();
    }

    // The night goes on without a dashboard.
    private void keep() {
        try {
            if (entrance.awaitVisitor()) {
                dashboard = open(entrance, cluster, steering);
            }
        } catch (RuntimeException failed) {
            err.println("smolny: dashboard: " + failed.getMessage());
            err.flush();
        }
    }

    private static CommandOutcome asked(Steering steering, String run, Command command, Duration patience) {
        try {
            return steering.ask(run, command, patience);
        } catch (NobodyAnswers | KafkaException unheard) {
            throw new NoPlayer(String.valueOf(unheard.getMessage()), unheard);
        }
    }
}
