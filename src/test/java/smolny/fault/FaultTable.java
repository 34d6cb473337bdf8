package smolny.fault;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import smolny.fault.Results.Result;

/// What came of the faults, as a page.
final class FaultTable {

    private FaultTable() {}

    /// The page of everything that was run in this build.
    ///
    /// @param faults in the order of the page
    static String of(List<Fault> faults) throws IOException {
        var page = new StringBuilder("""
                # Faults

                What was broken on purpose, what was to hold all the same, and what came of it. `src/faults/run` wrote this
                page; it is not edited by hand. Each fault is chosen by a seed and triggered by work done, never by time.
                Afterwards the oracle looks at everything that was left behind (`src/test/java/smolny/oracle/Oracle.java`),
                and among 1,000 runs `smolny verify` at each.

                "In the middle": work was under way and not done when the fault struck. Recovery: from the strike until the
                work went on; for a fault that lasts, its own length is part of it; of several the longest.

                | fault | what must hold | seeds | run | in the middle | held | recovery, median | longest |
                |---|---|---|---|---|---|---|---|
                """);
        var results = Results.OF_FAULTS.all();
        for (var fault : faults) {
            var ofThis = results.stream()
                    .filter(result -> result.fault().equals(fault.name()))
                    .toList();
            if (!ofThis.isEmpty()) {
                page.append(row(fault, ofThis));
            }
        }
        return page.append(damage(Results.OF_DAMAGE.all())).toString();
    }

    /// The fields are those that [Faults] adds.
    private static String row(Fault fault, List<Result> all) {
        var millis = all.stream()
                .mapToLong(result -> Long.parseLong(result.outcome().get(2)))
                .filter(each -> each >= 0)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %d | %d | %s | %s |%n",
                fault.name(),
                fault.promise(),
                seeds(all),
                all.size(),
                count(all, 0, "true"),
                count(all, 1, "true"),
                millis.length == 0 ? "-" : millis[millis.length / 2] + " ms",
                millis.length == 0 ? "-" : millis[millis.length - 1] + " ms");
    }

    private static String damage(List<Result> all) {
        return all.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        """

                        A kept log with half a night in it was damaged: a byte flipped, a file cut or removed, half of the
                        time as a killed broker leaves it. Then the other half was played, and all of it verified. Of %d
                        seeds among %s, %d gave the answers of the undamaged log, %d its last answers without all that
                        led there, %d were refused in words, in %d `smolny verify` found answers missing, %d did none of
                        these. The last word came after %d s at most.
                        """,
                        all.size(),
                        seeds(all),
                        count(all, 0, Damage.SAME),
                        count(all, 0, Damage.LAST),
                        count(all, 0, Damage.REFUSED),
                        count(all, 0, Damage.FOUND),
                        count(all, 0, Damage.NEITHER),
                        all.stream()
                                .mapToLong(each -> Long.parseLong(each.outcome().get(1)))
                                .max()
                                .orElseThrow());
    }

    private static long count(List<Result> all, int field, String value) {
        return all.stream()
                .filter(result -> result.outcome().get(field).equals(value))
                .count();
    }

    private static String seeds(List<Result> all) {
        var seeds = all.stream().mapToLong(Result::seed).summaryStatistics();
        return seeds.getMin() == seeds.getMax() ? "" + seeds.getMin() : seeds.getMin() + " to " + seeds.getMax();
    }
}
