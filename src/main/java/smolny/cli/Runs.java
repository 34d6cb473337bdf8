package smolny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.audit.RunList;
import smolny.topic.Run;

/// `smolny runs`: the runs in the log.
@Command(name = "runs", description = "Lists the runs in the log, the latest last.", mixinStandardHelpOptions = true)
final class Runs implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    KafkaOptions kafka;

    @Option(names = "--output", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}")
    Output output;

    @Override
    public Integer call() {
        try (var cluster = Cluster.forReading(kafka)) {
            var runs = RunList.read(cluster.clients(), cluster.topics());
            var out = spec.commandLine().getOut();
            switch (output) {
                case TEXT -> print(out, runs);
                case JSON -> printJson(out, runs);
            }
        }
        return 0;
    }

    private static void print(PrintWriter out, List<Run> runs) {
        if (runs.isEmpty()) {
            out.println("No runs yet. Start one with: smolny play");
            return;
        }
        var form = "%-40s  %-9s  %7s  %-16s  %-20s  %s%n";
        out.printf(form, "RUN", "STATUS", "EVENTS", "MODE", "RECORDED (UTC)", "DIGEST");
        for (var run : runs) {
            out.printf(
                    form,
                    run.id(),
                    run.status().name().toLowerCase(Locale.ROOT),
                    run.lastSequence(),
                    run.mode(),
                    Instant.ofEpochMilli(run.recordedAt()).truncatedTo(ChronoUnit.SECONDS),
                    run.digest() == null ? "-" : run.digest().substring(0, 12));
        }
    }

    private static void printJson(PrintWriter out, List<Run> runs) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var run : runs) {
            list.addObject()
                    .put("run", run.id())
                    .put("scenario", run.night().id())
                    .put("scenarioDigest", run.scenarioDigest())
                    .put("parent", run.parent())
                    .put("forkPoint", run.forkPoint())
                    .put("mode", run.mode())
                    .put("firstSequence", run.firstSequence())
                    .put("lastSequence", run.lastSequence())
                    .put("status", run.status().name())
                    .put("recordedAt", Instant.ofEpochMilli(run.recordedAt()).toString())
                    .put("digest", run.digest());
        }
        out.println(list.toPrettyString());
    }
}
