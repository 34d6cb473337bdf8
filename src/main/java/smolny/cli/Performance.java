package smolny.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import smolny.player.Connection;
import smolny.player.Outcome;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.stream.Projecting;
import smolny.terminal.Watching;

/// One playing of a night with all the parts that belong to it. They meet only in Kafka.
final class Performance {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PrintWriter out;
    private final PrintWriter err;
    private final Cluster cluster;
    private final Plan plan;
    private final CleanStop stop;

    Performance(PrintWriter out, PrintWriter err, Cluster cluster, Plan plan, CleanStop stop) {
        this.out = out;
        this.err = err;
        this.cluster = cluster;
        this.plan = plan;
        this.stop = stop;
    }

    /// Plays to the end, or until somebody asks to stop.
    ///
    /// @param shown whether the terminal shows the night
    /// @param leaving whether to end when the night does
    /// @return the exit code
    int give(boolean shown, boolean leaving) {
        cluster.prepare();
        out.println("Kafka " + cluster.bootstrapServers() + ", schema registry " + cluster.registryUrl() + ", run "
                + plan.run());
        out.flush();
        try (var projecting = cluster.inside() ? project() : null) {
            var outcome = perform(projecting, shown, leaving);
            // Only now is the terminal given back, so that this stands below the night.
            if (outcome.ending() != Outcome.Ending.FINISHED) {
                report(outcome);
            }
            return outcome.ending() == Outcome.Ending.TAKEN_OVER ? Faults.WORLD : 0;
        }
    }

    private Outcome perform(@Nullable Projecting projecting, boolean shown, boolean leaving) {
        try (var watching = shown ? watch() : null) {
            var outcome = play();
            if (outcome.ending() == Outcome.Ending.FINISHED) {
                linger(projecting, watching, outcome, leaving);
            }
            return outcome;
        }
    }

    // The night is over, the waiting is not: for the answers, for the screen, and then for somebody to have seen
    // enough.
    private void linger(
            @Nullable Projecting projecting, @Nullable Watching watching, Outcome outcome, boolean leaving) {
        stop.passOnTo(Thread.currentThread()::interrupt);
        try {
            seeThrough(projecting, watching);
            report(outcome);
            if (!leaving) {
                out.println("The log can be asked meanwhile: smolny state hall --at 00:18. Ctrl-C ends.");
                out.flush();
                stop.await();
            }
        } catch (InterruptedException asked) {
            // Somebody has seen enough.
        } finally {
            stop.passOnTo(() -> {});
            // What is closed from here on must not take a late interruption for its own.
            var _ = Thread.interrupted();
        }
    }

    private Outcome play() {
        var connection = new Connection(cluster.bootstrapServers(), cluster.extra());
        connection.overruled().forEach(line -> err.println("smolny: command-config: " + line));
        var player = new Player(plan, cluster.topics(), connection, TimeSource.monotonic(), InstantSource.system());
        stop.passOnTo(player::stop);
        return player.play();
    }

    private Projecting project() {
        return Projecting.start(cluster.clients(), cluster.topics(), cluster.stateDir(), 1);
    }

    private Watching watch() {
        return Watching.start(cluster.clients(), cluster.topics(), plan.run());
    }

    // The answers first: what the terminal waits for at the end is theirs.
    private void seeThrough(@Nullable Projecting projecting, @Nullable Watching watching) throws InterruptedException {
        if (projecting != null && !projecting.awaitAnswers(plan.run(), PATIENCE)) {
            projecting.throwFailure();
            throw new BrokenWorld(
                    "the answers are not all in after " + PATIENCE.toSeconds() + " s (try: smolny verify, in a while)");
        }
        if (watching != null) {
            watching.awaitEnd();
        }
    }

    private void report(Outcome outcome) {
        var line =
                switch (outcome.ending()) {
                    case FINISHED ->
                        "Run " + plan.run() + ": " + outcome.sequence() + " events, digest " + outcome.digest();
                    case STOPPED ->
                        "Run " + plan.run() + ": stopped at event " + outcome.sequence() + ". Go on with --run "
                                + plan.run();
                    case TAKEN_OVER -> "Run " + plan.run() + ": another player took over; this one ends.";
                };
        out.println(line);
        out.flush();
    }
}
