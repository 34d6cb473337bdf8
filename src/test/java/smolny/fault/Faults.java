package smolny.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.fault.Fault.Struck;
import smolny.oracle.Finding;

/// Breaks what can be broken, with one seed after another, and asks the oracle each time.
///
/// Arguments: the first seed, how many, the file for the table or `-`, and parts of the names of the faults to run, all
/// if none is given. Ends with 1 when something did not hold, or when a fault never struck in the middle of work.
final class Faults {

    private static final int SHOTS = 10;

    private final DataDirectory data = DataDirectory.ephemeral();
    private final EmbeddedBroker broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty());
    private final RegistryEndpoint registry = RegistryEndpoint.start(data.registry(), OptionalInt.empty());
    private boolean allHeld = true;

    private Faults() {}

    static void main(String[] args) throws IOException, InterruptedException {
        long first = Long.parseLong(args[0]);
        int count = Integer.parseInt(args[1]);
        var only = List.of(args).subList(3, args.length);
        var faults = new Faults();
        var all = all();
        for (var fault : all) {
            if (only.isEmpty() || only.stream().anyMatch(fault.name()::contains)) {
                faults.strike(fault, first, count);
            }
        }
        faults.close();
        if (!args[2].equals("-")) {
            Files.writeString(Path.of(args[2]), FaultTable.of(all));
        }
        System.exit(faults.allHeld ? 0 : 1);
    }

    private static List<Fault> all() throws IOException, InterruptedException {
        return Stream.of(
                        PlayerFaults.ALL,
                        ProcessorFaults.ALL,
                        BrokerFaults.ALL,
                        NetworkFaults.ALL,
                        ClusterFaults.ALL,
                        List.of(ThousandRuns.FAULT),
                        ViewerFaults.ALL,
                        ProgramFaults.ALL,
                        DiskFaults.all())
                .flatMap(List::stream)
                .toList();
    }

    private void strike(Fault fault, long first, int count) throws IOException {
        boolean middle = false;
        for (long seed = first; seed < first + count; seed++) {
            middle |= strike(fault, seed).middle();
        }
        if (!middle) {
            allHeld = false;
            System.out.println("NOT   " + fault.name() + ": never in the middle of work");
        }
    }

    private Struck strike(Fault fault, long seed) throws IOException {
        var prefix = fault.name().replaceAll("[^a-z]+", "-") + "-" + seed + ".";
        var scene = new Scene(broker.bootstrapServers(), registry.url(), prefix, LongNight.of(SHOTS)).prepared();
        Struck struck;
        try (var folder = DataDirectory.ephemeral()) {
            struck = fault.strike().in(scene, new Random(seed), folder.path());
        } catch (Exception e) {
            struck = new Struck(false, -1, List.of(new Finding("run", e.toString())));
        }
        Results.OF_FAULTS.add(fault.name(), seed, struck.middle(), struck.harmless(), struck.recoveryMillis());
        System.out.printf(
                "%-4s  %s, seed %d: %s, recovered in %d ms%n",
                struck.harmless() ? "ok" : "NOT",
                fault.name(),
                seed,
                struck.middle() ? "in the middle" : "not in the middle",
                struck.recoveryMillis());
        if (!struck.harmless()) {
            allHeld = false;
            struck.findings().stream().filter(finding -> !finding.holds()).forEach(System.out::println);
            System.out.println("      once more: src/faults/run " + seed + " 1 - '" + fault.name() + "'");
        }
        return struck;
    }

    private void close() {
        registry.close();
        broker.close();
        data.close();
    }
}
