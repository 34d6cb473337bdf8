package smolny.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import smolny.audit.Audit;
import smolny.audit.AuditOfAll;
import smolny.oracle.Finding;
import smolny.projection.Petrograd;
import smolny.scenario.Scenarios;
import smolny.scenario.Variations;

/// Runs that `smolny generate` makes of the night, all of one seed.
record Crowd(int runs, int seed) {

    private static final int TOGETHER = 20;

    /// Waves that are small enough to kill something between them.
    String words() {
        return "generate --runs " + runs + " --seed " + seed + " --together " + TOGETHER;
    }

    /// How many events they have.
    int events() {
        return runs * Petrograd.events().size();
    }

    /// The id of any of them.
    String any(Random random) {
        return variations().run(random.nextInt(1, runs + 1));
    }

    /// What `smolny verify` says of each run, whether every change of its answers is told and only once, and whether
    /// these are the runs that there should be.
    ///
    /// @param played a run beside them
    List<Finding> findings(Scene scene, String played) {
        var variations = variations();
        var expected =
                IntStream.rangeClosed(1, runs).mapToObj(variations::run).collect(Collectors.toCollection(TreeSet::new));
        expected.add(played);
        var all = AuditOfAll.read(scene.clients(), scene.topics());
        var findings = new ArrayList<Finding>();
        if (!all.audits().keySet().equals(expected)) {
            findings.add(new Finding("runs", all.audits().size() + " (expected: all " + expected.size() + ")"));
        }
        all.audits().forEach((run, audit) -> findings.add(new Finding(run, firstBroken(audit))));
        // What `verify` may not ask for, since others may have begun anew, or told an answer a commit.
        findings.add(new Finding("answers", all.toldEveryChange() ? "" : "one left out, or told twice"));
        return findings;
    }

    private Variations variations() {
        return new Variations(Scenarios.builtIn("petrograd-1917"), seed);
    }

    private static String firstBroken(Audit audit) {
        return audit.checks().stream()
                .filter(check -> !check.holds())
                .findFirst()
                .map(check -> check.about() + ": " + check.finding())
                .orElse("");
    }
}
