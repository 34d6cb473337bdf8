package smolny.cli;

import java.util.HashMap;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.stream.Projecting;
import smolny.stream.Telling;

/// `smolny project`: the processors alone, against a cluster. Start as many as are needed.
@Command(
        name = "project",
        description = "Runs the processors that keep the answers, against a cluster, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Project implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    KafkaOptions kafka;

    @Mixin
    TopicOptions layout;

    @Mixin
    VitalsOptions vitals;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}")
    int threads;

    @Option(
            names = "--every-change",
            description =
                    "Write a record for every change of an answer. Otherwise one at most with each commit, ten times"
                            + " a second, for all that has changed since.")
    boolean everyChange;

    @Override
    public Integer call() throws InterruptedException {
        if (!kafka.elsewhere()) {
            throw new Refusal(
                    spec,
                    "bootstrap-server: none (expected: HOST:PORT of a cluster; inside 'smolny play' the processors run"
                            + " by themselves)");
        }
        if (threads < 1 || threads > 64) {
            throw new Refusal(spec, "threads: " + threads + " (expected: 1 to 64)");
        }
        var wanted = layout.layout();
        try (var stop = new CleanStop();
                var gauges = vitals.open(kafka);
                var cluster = Cluster.elsewhere(kafka)) {
            Warnings.print(spec.commandLine().getErr(), Preparation.toAnswer(cluster, wanted));
            var clients = new HashMap<>(cluster.clients());
            wanted.replicas().ifPresent(replicas -> clients.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replicas));
            var telling = everyChange ? Telling.EVERY_CHANGE : Telling.ONCE_A_COMMIT;
            try (var projecting = Projecting.start(clients, cluster.topics(), cluster.stateDir(), threads, telling)) {
                gauges.of(projecting);
                projecting.failure().thenAccept(_ -> stop.ask());
                var out = spec.commandLine().getOut();
                out.println("Answering from " + kafka.prefix + "events at " + cluster.bootstrapServers()
                        + ". Ctrl-C ends.");
                out.flush();
                stop.await();
                throwFailure(projecting);
            }
        }
        return 0;
    }

    private static void throwFailure(Projecting projecting) {
        try {
            projecting.throwFailure();
        } catch (KafkaException gaveUp) {
            var remedy = projecting.remedy().map(" (try: %s)"::formatted).orElse("");
            throw new BrokenWorld(gaveUp.getMessage() + remedy, gaveUp);
        }
    }
}
