package smolny.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smolny.audit.Keeper;
import smolny.broker.DataDirectory;
import smolny.player.Bounds;
import smolny.player.Connection;
import smolny.player.Manner;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.player.Player;
import smolny.player.TimeSource;
import smolny.scenario.Scenario;
import smolny.stream.Projecting;
import smolny.topic.Layout;

/// `smolny rebuild`: a log that was lost or damaged, once more from the scenario.
@Command(
        name = "rebuild",
        description = "Sets a damaged log aside and publishes its runs again, as far as each had come. Exit code 3: a"
                + " run comes out another than it was.",
        mixinStandardHelpOptions = true)
final class Rebuild implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Spec
    CommandSpec spec;

    @Mixin
    KafkaOptions kafka;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = "petrograd-1917",
            description = "The night that was played: a name, or a file. Default: ${DEFAULT-VALUE}")
    String scenario;

    @Override
    public Integer call() throws InterruptedException {
        if (kafka.elsewhere()) {
            throw new Refusal(
                    spec,
                    "bootstrap-server: \"" + kafka.bootstrapServer + "\" (expected: none, a cluster"
                            + " keeps its own copies)");
        }
        var night = ScenarioArgument.sound(spec, scenario);
        var data = DataDirectory.open(kafka.dataPath());
        LogFiles.to(data.logs());
        var out = spec.commandLine().getOut();
        var runs = Keeper.known(kafka.topicNames(), data.path());
        if (runs.isEmpty()) {
            data.close();
            throw new Refusal(
                    spec, "data-dir: \"" + data.path() + "\" (expected: one with a manifest that names runs)");
        }
        out.println("The log is set aside in " + data.setAside());
        try (var cluster = Cluster.forPlaying(kafka, data, OptionalInt.empty(), OptionalInt.empty(), false)) {
            var _ = Preparation.of(cluster, Layout.USUAL);
            try (var projecting = Projecting.start(cluster.clients(), cluster.topics(), cluster.stateDir(), 1)) {
                boolean same = true;
                for (var run : runs) {
                    same &= rebuilt(out, cluster, night, run);
                    if (!projecting.awaitAnswers(run.id(), PATIENCE)) {
                        throw cluster.unanswered(projecting, PATIENCE);
                    }
                }
                return same ? 0 : Faults.CHECK;
            }
        }
    }

    private boolean rebuilt(PrintWriter out, Cluster cluster, Scenario night, Keeper.Run run) {
        var outcome = new Player(
                        plan(night, run),
                        cluster.topics(),
                        new Connection(cluster.bootstrapServers(), Map.of()),
                        TimeSource.monotonic(),
                        InstantSource.system(),
                        finished -> {})
                .play();
        boolean same = outcome.digest().equals(run.digest());
        out.println("Run " + run.id() + ": " + outcome.sequence() + " events, "
                + (same
                        ? "as they were"
                        : "not as they were: digest " + outcome.digest() + " (expected: " + run.digest() + ")"));
        out.flush();
        return same;
    }

    private Plan plan(Scenario night, Keeper.Run run) {
        try {
            var all = new Bounds(1, run.sequence());
            return new Plan(
                    run.id(),
                    false,
                    night.night(),
                    night.digest(),
                    night.events(),
                    all,
                    new Pace.Burst(),
                    Manner.PLAIN);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(spec, impossible);
        }
    }
}
