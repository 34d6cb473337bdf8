package smolny.fault;

import java.util.List;
import java.util.Map;
import smolny.fault.Fault.Struck;

/// What came of the faults, as a page.
final class FaultTable {

    private FaultTable() {}

    static String of(Map<Fault, List<Struck>> struck, long first, int count) {
        var page = new StringBuilder("""
                # Faults

                What was broken on purpose, what was to hold all the same, and what came of it. `src/faults/run` wrote this
                page; it is not edited by hand. Each fault is chosen by a seed and triggered by work done, never by time.
                Afterwards the oracle looks at everything that was left behind (`src/test/java/smolny/oracle/Oracle.java`).

                Seeds %d to %d. "In the middle": work was under way and not done when the fault struck. Recovery: from the
                strike until the work went on; for processors that were frozen, until the others had told everything.

                | fault | what must hold | run | in the middle | held | recovery, median | longest |
                |---|---|---|---|---|---|---|
                """.formatted(first, first + count - 1));
        struck.forEach((fault, all) -> page.append(row(fault, all)));
        return page.toString();
    }

    private static String row(Fault fault, List<Struck> all) {
        var millis = all.stream()
                .mapToLong(Struck::recoveryMillis)
                .filter(each -> each >= 0)
                .sorted()
                .toArray();
        return "| %s | %s | %d | %d | %d | %s | %s |%n"
                .formatted(
                        fault.name(),
                        fault.promise(),
                        all.size(),
                        all.stream().filter(Struck::middle).count(),
                        all.stream().filter(Struck::harmless).count(),
                        millis.length == 0 ? "-" : millis[millis.length / 2] + " ms",
                        millis.length == 0 ? "-" : millis[millis.length - 1] + " ms");
    }
}
