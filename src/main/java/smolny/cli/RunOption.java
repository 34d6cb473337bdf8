package smolny.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.audit.RunList;
import smolny.topic.Run;

/// Which run is meant: the one named, or the one recorded last.
final class RunOption {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--run", paramLabel = "ID", description = "Which run; the latest, unless given. See: smolny runs")
    @Nullable
    String id;

    Run find(Cluster cluster) {
        var runs = RunList.read(cluster.clients(), cluster.topics());
        if (runs.isEmpty()) {
            throw new Refusal(command, "run: none is in the log (expected: one; start with: smolny play)");
        }
        if (id == null) {
            return runs.getLast();
        }
        return runs.stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(command, "run: \"" + id + "\" (expected: " + named(runs) + ")"));
    }

    private static String named(List<Run> runs) {
        var latest = runs.getLast().id();
        return runs.size() == 1 ? latest : "one of " + runs.size() + " in the log, the latest is " + latest;
    }
}
