package smolny.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.audit.Audit;
import smolny.topic.Run;

/// `smolny verify`: folds the committed log again and holds every topic against it.
@Command(
        name = "verify",
        description =
                "Folds a run's log again and compares: order, gaps, digest, every answer. Exit code 3: a difference.",
        mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Spec
    CommandSpec spec;

    @Mixin
    KafkaOptions kafka;

    @Mixin
    RunOption run;

    @Option(names = "--output", defaultValue = "text", description = "text or json. Default: ${DEFAULT-VALUE}")
    Output output;

    @Override
    public Integer call() {
        try (var cluster = Cluster.forReading(kafka)) {
            var found = run.find(cluster);
            // Even where the broker was started for the question: what was committed last may be seen a moment later.
            var audit = Audit.of(cluster.clients(), cluster.topics(), found, PATIENCE);
            switch (output) {
                case TEXT -> print(found, audit);
                case JSON -> printJson(found, audit);
            }
            return audit.holds() ? 0 : Faults.CHECK;
        }
    }

    private void print(Run run, Audit audit) {
        var out = spec.commandLine().getOut();
        out.println("run " + run.id());
        for (var check : audit.checks()) {
            out.printf("%-4s  %-10s  %s%n", check.holds() ? "ok" : "NOT", check.about(), check.finding());
        }
        out.println(audit.holds() ? "Everything agrees with the log." : "Something does not agree with the log.");
    }

    private void printJson(Run run, Audit audit) {
        var result = JsonNodeFactory.instance.objectNode().put("run", run.id()).put("holds", audit.holds());
        var checks = result.putArray("checks");
        for (var check : audit.checks()) {
            checks.addObject()
                    .put("about", check.about())
                    .put("holds", check.holds())
                    .put("finding", check.finding());
        }
        spec.commandLine().getOut().println(result.toPrettyString());
    }
}
