package smolny.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smolny.broker.DataDirectory;
import smolny.event.NightEvent;
import smolny.player.BulkPublisher;
import smolny.player.Connection;
import smolny.player.Outcome;
import smolny.scenario.Variations;
import smolny.stream.Projecting;
import smolny.stream.Telling;

/// `smolny generate`: any number of invented runs, straight into the log.
@Command(
        name = "generate",
        description =
                "Writes invented runs to the log at full speed: a night with other numbers, other speakers, here and"
                        + " there another order. What is in the log already is left alone, so that it can be stopped and gone on"
                        + " with.",
        mixinStandardHelpOptions = true)
final class Generate implements Callable<Integer> {

    private static final int MOST_RUNS = 10_000_000;
    private static final int MOST_TOGETHER = 1_000;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(4);

    @Spec
    CommandSpec spec;

    @Mixin
    KafkaOptions kafka;

    @Mixin
    TopicOptions layout;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = "petrograd-1917",
            description = "The night to vary: a name, or a file that tells one. Default: ${DEFAULT-VALUE}")
    String scenario;

    @Option(names = "--runs", paramLabel = "N", required = true, description = "How many runs there shall be.")
    int runs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1917",
            description = "The same seed gives the same nights to the byte. Default: ${DEFAULT-VALUE}")
    long seed;

    @Option(
            names = "--together",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many runs are published side by side, in one transaction. Default: ${DEFAULT-VALUE}")
    int together;

    @Override
    public Integer call() {
        expect("runs", runs, MOST_RUNS);
        expect("together", together, MOST_TOGETHER);
        if (seed < 0) {
            throw new Refusal(spec, "seed: " + seed + " (expected: 0 or more)");
        }
        var wanted = layout.layout();
        var variations = new Variations(ScenarioArgument.sound(spec, scenario), seed);
        if (!NightEvent.isSlug(variations.run(runs))) {
            throw new Refusal(
                    spec, "scenario: its id makes run \"" + variations.run(runs) + "\" (expected: at most 64 letters)");
        }
        try (var stop = new CleanStop();
                var cluster = Cluster.wherePlayed(kafka).orElseGet(this::own)) {
            cluster.whenBroken(stop::ask);
            try {
                Warnings.print(spec.commandLine().getErr(), Preparation.of(cluster, wanted));
                return generate(variations, cluster, stop);
            } finally {
                cluster.expectUnbroken();
            }
        }
    }

    private Cluster own() {
        return Cluster.forPlaying(
                kafka, DataDirectory.open(kafka.dataPath()), OptionalInt.empty(), OptionalInt.empty(), false);
    }

    private int generate(Variations variations, Cluster cluster, CleanStop stop) {
        var connection = new Connection(cluster.bootstrapServers(), cluster.extra());
        var out = spec.commandLine().getOut();
        var waves = new GeneratedWaves(variations, runs, together, out);
        try (var publisher =
                        new BulkPublisher(cluster.topics(), connection, InstantSource.system(), variations.name());
                var projecting = cluster.inside() ? project(cluster) : null) {
            stop.passOnTo(publisher::stop);
            var ending = publisher.publish(waves);
            out.println(waves.sum(ending));
            out.flush();
            if (projecting != null) {
                if (ending == Outcome.Ending.FINISHED) {
                    awaitAnswers(cluster, projecting, stop);
                } else {
                    awaitLastAnswers(projecting);
                }
            }
            return ending == Outcome.Ending.TAKEN_OVER ? Faults.WORLD : 0;
        }
    }

    // Where the broker is inside this program nobody else would keep the answers.
    private static Projecting project(Cluster cluster) {
        return Projecting.start(cluster.clients(), cluster.topics(), cluster.stateDir(), 1, Telling.ONCE_A_COMMIT);
    }

    private void awaitAnswers(Cluster cluster, Projecting projecting, CleanStop stop) {
        stop.passOnTo(Thread.currentThread()::interrupt);
        try {
            if (!projecting.awaitAllAnswers(PATIENCE)) {
                throw cluster.unanswered(projecting, PATIENCE);
            }
            spec.commandLine().getOut().println("All answers are in.");
        } catch (InterruptedException asked) {
            // Somebody has seen enough. Whoever starts processors next goes on with the answers.
        } finally {
            stop.passOnTo(() -> {});
            // What is closed from here on must not take a late interruption for its own.
            var _ = Thread.interrupted();
        }
    }

    // Whoever asked to stop waits, though not for long: runs without their answers would be called unfinished work.
    private void awaitLastAnswers(Projecting projecting) {
        try {
            if (!projecting.awaitAllAnswers(LAST_MOMENT)) {
                spec.commandLine().getOut().println("The answers are not all in; the same command goes on with them.");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private void expect(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new Refusal(spec, option + ": " + value + String.format(Locale.ROOT, " (expected: 1 to %,d)", most));
        }
    }
}
