package smolny.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.audit.RunList;
import smolny.topic.Run;

/// Which run is to be steered: the one named, or the latest that is playing.
final class SteeredRun {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--run", paramLabel = "ID", description = "Which run; the latest that is playing, unless given.")
    @Nullable
    String id;

    /// The run, or the one that continues it by now: a player that goes back goes on under another id.
    Run find(Cluster cluster) {
        var runs = RunList.read(cluster.clients(), cluster.topics());
        return lastOf(id != null ? named(runs) : playing(runs), runs);
    }

    private Run named(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(command, "run: \"" + id + "\" (expected: one in the log; see: smolny runs)"));
    }

    private Run playing(List<Run> runs) {
        return runs.reversed().stream()
                .filter(run -> run.status() == Run.Status.PLAYING)
                .findFirst()
                .orElseThrow(() -> new Refusal(command, nonePlays(runs)));
    }

    private static Run lastOf(Run run, List<Run> runs) {
        var byId = new HashMap<String, Run>();
        runs.forEach(each -> byId.put(each.id(), each));
        var seen = new HashSet<String>();
        var last = run;
        // What others wrote into the log may go round in a circle.
        while (last.continuedBy() != null && seen.add(last.id())) {
            var next = byId.get(last.continuedBy());
            if (next == null) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private static String nonePlays(List<Run> runs) {
        if (runs.isEmpty()) {
            return "run: none is in the log (expected: one that plays; start with: smolny play)";
        }
        var latest = runs.getLast();
        return "run: none is playing (expected: one that is, or --run; the latest, " + latest.id() + ", is "
                + latest.status().name().toLowerCase(Locale.ROOT) + ")";
    }
}
