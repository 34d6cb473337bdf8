package smolny.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import smolny.control.Steering;
import smolny.dashboard.Entrance;
import smolny.player.Connection;
import smolny.player.Outcome;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.stream.Projecting;
import smolny.terminal.Controls;
import smolny.terminal.Watching;
import smolny.topic.Layout;

/// One playing of a night with all the parts that belong to it. They meet only in Kafka.
final class Performance {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PrintWriter out;
    private final PrintWriter err;
    private final Cluster cluster;
    private final Plan plan;
    private final CleanStop stop;
    private final Gauges gauges;
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable Outcome reported;

    Performance(PrintWriter out, PrintWriter err, Cluster cluster, Plan plan, CleanStop stop, Gauges gauges) {
        this.out = out;
        this.err = err;
        this.cluster = cluster;
        this.plan = plan;
        this.stop = stop;
        this.gauges = gauges;
    }

    /// Plays to the end, or until somebody asks to stop.
    ///
    /// @param layout of topics that are not there yet
    /// @param shown whether the terminal shows the night
    /// @param leaving whether to end when the night does
    /// @param entrance to the dashboard; null for none
    /// @return the exit code
    /// @throws BrokenWorld when the broker inside this program gives up
    int give(Layout layout, boolean shown, boolean leaving, @Nullable Entrance entrance) {
        // Whatever fails on a broker that is gone fails because of that.
        cluster.whenBroken(stop::ask);
        try {
            Warnings.print(
                    err, cluster.inside() ? Preparation.toAnswer(cluster, layout) : Preparation.of(cluster, layout));
            return playThrough(shown, leaving, entrance);
        } finally {
            cluster.expectUnbroken();
        }
    }

    private int playThrough(boolean shown, boolean leaving, @Nullable Entrance entrance) {
        out.println("Kafka " + cluster.bootstrapServers() + ", schema registry " + cluster.registryUrl() + ", run "
                + plan.run());
        if (entrance != null) {
            out.println("Dashboard " + entrance.address());
        }
        out.flush();
        try (var steering = Steering.start(cluster.clients(), cluster.topics());
                var _ = entrance == null ? null : Doorkeeper.at(entrance, cluster, steering, err);
                var projecting = cluster.inside() ? project() : null) {
            var outcome = perform(projecting, steering, shown, leaving);
            // Nobody can go on with a run whose broker has just given up, so that is not suggested.
            cluster.expectUnbroken();
            // Only now is the terminal given back, so that this stands below the night.
            if (!outcome.equals(reported)) {
                report(outcome);
            }
            return outcome.ending() == Outcome.Ending.TAKEN_OVER ? Faults.WORLD : 0;
        }
    }

    private Outcome perform(@Nullable Projecting projecting, Steering steering, boolean shown, boolean leaving) {
        try (var watching = shown ? watch(steering) : null) {
            var outcome = play(projecting, watching);
            if (leaving && outcome.ending() == Outcome.Ending.FINISHED) {
                stop.passOnTo(Thread.currentThread()::interrupt);
                seeThrough(projecting, watching, outcome);
            }
            return outcome;
        } finally {
            stop.passOnTo(() -> {});
            // What is closed from here on must not take a late interruption for its own.
            var _ = Thread.interrupted();
        }
    }

    private Outcome play(@Nullable Projecting projecting, @Nullable Watching watching) {
        var connection = new Connection(cluster.bootstrapServers(), cluster.extra());
        connection.overruled().forEach(line -> err.println("smolny: command-config: " + line));
        var player = new Player(
                plan,
                cluster.topics(),
                connection,
                TimeSource.monotonic(),
                InstantSource.system(),
                finished -> Thread.ofVirtual().start(() -> stay(projecting, watching, finished)),
                gauges.player());
        stop.passOnTo(player::stop);
        var outcome = player.play();
        if (failure != null) {
            throw failure;
        }
        return outcome;
    }

    // The night is over, the player is not: it can be rewound, and the log can be asked. A live view stays for that.
    private void stay(@Nullable Projecting projecting, @Nullable Watching watching, Outcome finished) {
        if (watching != null && watching.stays()) {
            return;
        }
        try {
            seeThrough(projecting, watching, finished);
            out.println("The log can be asked meanwhile: smolny state hall --at 00:18. Ctrl-C ends.");
            out.flush();
        } catch (RuntimeException e) {
            failure = e;
            stop.ask();
        }
    }

    private Projecting project() {
        return Projecting.start(cluster.clients(), cluster.topics(), cluster.stateDir(), 1);
    }

    private Watching watch(Steering steering) {
        var controls = new Controls(steering::send, stop::ask);
        return Watching.start(cluster.clients(), cluster.topics(), plan.run(), controls);
    }

    // The answers first: what the terminal waits for at the end is theirs.
    private void seeThrough(@Nullable Projecting projecting, @Nullable Watching watching, Outcome finished) {
        try {
            if (projecting != null && !projecting.awaitAnswers(finished.run(), PATIENCE)) {
                throw cluster.unanswered(projecting, PATIENCE);
            }
            if (watching != null) {
                var _ = watching.awaitEnd();
            }
            report(finished);
        } catch (InterruptedException asked) {
            // Somebody has seen enough.
        }
    }

    private void report(Outcome outcome) {
        reported = outcome;
        out.println(line(outcome, cluster.keepsRuns()));
        out.flush();
    }

    /// What is said of a playing that has ended.
    ///
    /// @param kept whether the run is still there for whoever wants to go on with it
    static String line(Outcome outcome, boolean kept) {
        return "Run " + outcome.run() + ": "
                + switch (outcome.ending()) {
                    case FINISHED -> outcome.sequence() + " events, digest " + outcome.digest();
                    case STOPPED ->
                        "stopped at event " + outcome.sequence() + "."
                                + (kept ? " Go on with --run " + outcome.run() : "");
                    case TAKEN_OVER -> "another player took over; this one ends.";
                };
    }
}
