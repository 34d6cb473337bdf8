package smolny.cli;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smolny.broker.DataDirectory;
import smolny.broker.LoopbackPort;
import smolny.dashboard.Entrance;
import smolny.event.NightEvent;
import smolny.player.Manner;
import smolny.player.Pace;
import smolny.player.Plan;
import smolny.scenario.Scenario;

/// `smolny play`: a night through Kafka, at a chosen speed.
@Command(
        name = "play",
        description = "Plays a night: publishes its events in order at a chosen speed, keeps the answers, shows both.",
        mixinStandardHelpOptions = true)
final class Play implements Callable<Integer> {

    private static final DateTimeFormatter RUN_TIME =
            DateTimeFormatter.ofPattern("yyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Spec
    CommandSpec spec;

    @Mixin
    PaceOptions pace;

    @Mixin
    StretchOptions stretch;

    @Mixin
    MannerOptions manner;

    @Mixin
    KafkaOptions kafka;

    @Mixin
    TopicOptions layout;

    @Mixin
    VitalsOptions vitals;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = "petrograd-1917",
            description = "The name of a night, or a file that tells one. Default: ${DEFAULT-VALUE}")
    String scenario;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "Name the run, or go on with it where it was left: at the first event not in the log.")
    @Nullable
    String run;

    @Option(names = "--headless", description = "Show nothing of the night.")
    boolean headless;

    @Option(names = "--exit-when-done", description = "End when the night does, once all answers are in.")
    boolean exitWhenDone;

    @Option(names = "--ephemeral", description = "Keep nothing: the data goes with the program.")
    boolean ephemeral;

    @Option(names = "--durable", description = "Have every record on the disk before it counts: survives a power loss.")
    boolean durable;

    @Option(
            names = "--broker-port",
            paramLabel = "N",
            description = "Port of the broker inside this program, on this machine only. Default: a free one")
    @Nullable
    Integer brokerPort;

    @Option(
            names = "--registry-port",
            paramLabel = "N",
            description = "Port of its schema registry, on this machine only. Default: a free one")
    @Nullable
    Integer registryPort;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the dashboard, on this machine only. Default: a free one")
    @Nullable
    Integer port;

    @Option(names = "--no-dashboard", description = "Offer nothing to browsers.")
    boolean noDashboard;

    @Override
    public Integer call() {
        var chosenPace = pace.pace();
        var night = ScenarioArgument.sound(spec, scenario);
        var wanted = layout.layout();
        var plan = plan(night, chosenPace, manner.manner(exitWhenDone), InstantSource.system());
        try (var stop = new CleanStop();
                var gauges = vitals.open(kafka);
                var entrance = entrance();
                var cluster = cluster()) {
            var line = spec.commandLine();
            return new Performance(line.getOut(), line.getErr(), cluster, plan, stop, gauges)
                    .give(wanted, !headless, exitWhenDone, entrance);
        }
    }

    // Nobody could come to see a night that is played unseen and over at once, unless told where.
    private @Nullable Entrance entrance() {
        if (noDashboard && port != null) {
            throw new Refusal(spec, "port: " + port + " (expected: none, together with --no-dashboard)");
        }
        boolean unseen = headless && exitWhenDone && port == null;
        return noDashboard || unseen ? null : Entrance.open("127.0.0.1", port == null ? 0 : port);
    }

    private Plan plan(Scenario night, Pace chosenPace, Manner chosenManner, InstantSource now) {
        List<NightEvent> events = night.events();
        try {
            var id = run != null ? run : night.night().id() + "-" + RUN_TIME.format(now.instant());
            return new Plan(
                    id,
                    run == null,
                    night.night(),
                    night.digest(),
                    events,
                    stretch.bounds(events, night.night()),
                    chosenPace,
                    chosenManner);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(spec, impossible);
        }
    }

    private Cluster cluster() {
        if (durable && (ephemeral || kafka.bootstrapServer != null)) {
            throw new Refusal(spec, "durable: true (expected: together with a data directory of this program's own)");
        }
        if (kafka.elsewhere()) {
            if (ephemeral || brokerPort != null || registryPort != null) {
                throw new Refusal(
                        spec,
                        "bootstrap-server: \"" + kafka.bootstrapServer
                                + "\" (expected: without --ephemeral, --broker-port and --registry-port, which are about"
                                + " the broker inside this program)");
            }
            return Cluster.elsewhere(kafka);
        }
        if (ephemeral && kafka.dataDir != null) {
            throw new Refusal(spec, "data-dir: \"" + kafka.dataDir + "\" (expected: none, together with --ephemeral)");
        }
        // Before the directory is opened: a refused port must leave nothing behind.
        var atBroker = port("broker-port", brokerPort);
        var atRegistry = port("registry-port", registryPort);
        var data = ephemeral ? DataDirectory.ephemeral() : DataDirectory.open(kafka.dataPath());
        return Cluster.forPlaying(kafka, data, atBroker, atRegistry, durable);
    }

    private static OptionalInt port(String option, @Nullable Integer port) {
        return port == null ? OptionalInt.empty() : OptionalInt.of(LoopbackPort.require(option, port));
    }
}
