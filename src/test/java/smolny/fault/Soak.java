package smolny.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.oracle.Finding;
import smolny.oracle.Oracle;
import smolny.oracle.Usage;

/// A long night by one player, and processors that are started again all the while. Afterwards there is no more of
/// anything than there was before.
///
/// Argument: how many minutes. Ends with 1 when something did not hold.
final class Soak {

    private static final int RESTARTS = 200;
    private static final int WARM_UP_RESTARTS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// In an hour some eleven events a second, each of which is committed alone.
    private static final int SHOTS = 250;

    private static final int WARM_UP_SHOTS = 10;

    private Soak() {}

    static void main(String[] args) throws Exception {
        var length = Duration.ofMinutes(Long.parseLong(args[0]));
        boolean allHolds;
        try (var data = DataDirectory.ephemeral();
                var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty());
                var registry = RegistryEndpoint.start(data.registry(), OptionalInt.empty())) {
            var warmUp = new Scene(broker.bootstrapServers(), registry.url(), "warm-up.", LongNight.of(WARM_UP_SHOTS));
            var scene = new Scene(broker.bootstrapServers(), registry.url(), "soak.", LongNight.evenly(SHOTS));
            var _ = endure(warmUp.prepared(), WARM_UP, WARM_UP_RESTARTS, data.path());
            // Its topics are there already, and those of the processors: they are no more later.
            expectAnswers(scene.prepared(), data.path());
            var before = Footprint.of(scene);
            int restarts = endure(scene, length, RESTARTS, data.path());
            var after = Footprint.of(scene);
            System.out.printf(
                    "%d minutes, %,d events in %,d transactions of one producer, %d restarts of processors%n",
                    length.toMinutes(), scene.night().size(), transactions(scene), restarts);
            System.out.println("threads that were not there before: " + after.threadsBeside(before));
            allHolds = told(scene, before.until(after));
        }
        System.exit(allHolds ? 0 : 1);
    }

    /// Ends when all is answered.
    ///
    /// @return how often processors were started again
    private static int endure(Scene scene, Duration length, int restarts, Path folder) throws Exception {
        int made = 0;
        try (var sent = Progress.ofEvents(scene, Scene.RUN)) {
            var playing = scene.playing(length);
            for (int each = 1; each <= restarts && !playing.isDone(); each++) {
                project(scene, folder, sent, scene.night().size() / (restarts + 1) * each);
                made++;
            }
            playing.join();
        }
        expectAnswers(scene, folder);
        return made;
    }

    private static void expectAnswers(Scene scene, Path folder) throws InterruptedException {
        try (var processors = scene.processors(folder.resolve("state"))) {
            Scene.expect(processors.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
        }
    }

    private static void project(Scene scene, Path folder, Progress sent, int until) throws Exception {
        try (var offsets = new Offsets(scene);
                var _ = scene.processors(folder.resolve("state"))) {
            long processed = offsets.processed();
            sent.await(until);
            offsets.awaitBeyond(processed);
        }
    }

    // What stands between the records of a partition are the marks of its transactions.
    private static long transactions(Scene scene) throws ExecutionException, InterruptedException {
        try (var offsets = new Offsets(scene)) {
            return offsets.end() - scene.committed(Scene.RUN);
        }
    }

    private static boolean told(Scene scene, List<Usage> usages) throws ExecutionException, InterruptedException {
        usages.forEach(usage -> System.out.printf(
                "%-18s %,14d before %,14d after, at most %,d more%n",
                usage.what(), usage.before(), usage.after(), usage.bound()));
        var history = scene.history(Scene.RUN, List.of(), List.of()).with(usages);
        new TreeMap<>(history.answers())
                .forEach((question, left) ->
                        System.out.printf("%-18s %,14d answers that compaction has left%n", question, left.size()));
        var findings = Oracle.examineCompacted(history);
        findings.forEach(System.out::println);
        return findings.stream().allMatch(Finding::holds);
    }
}
