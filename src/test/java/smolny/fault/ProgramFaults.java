package smolny.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import smolny.broker.DataDirectory;
import smolny.broker.EmbeddedBroker;
import smolny.broker.RegistryEndpoint;
import smolny.cli.SmolnyProcess;
import smolny.fault.Fault.Struck;
import smolny.projection.Petrograd;

/// What can happen to the whole program: player, processors, broker and registry in one process, on data that is kept.
final class ProgramFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "program asked to end",
                    "it ends within 10 s, the run goes on where it was",
                    (scene, random, folder) -> struck(random, folder, SmolnyProcess::end)),
            new Fault(
                    "program killed",
                    "what was committed is there, the run goes on where it was",
                    (scene, random, folder) -> struck(random, folder, SmolnyProcess::kill)));

    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private ProgramFaults() {}

    private interface Blow {
        void strike(SmolnyProcess program) throws InterruptedException;
    }

    private static Struck struck(Random random, Path folder, Blow blow) throws Exception {
        var data = folder.resolve("data");
        int after = random.nextInt(Petrograd.events().size());
        try (var program = play(folder, data, "--in", "8s")) {
            program.awaitLine(after == 0 ? "Kafka " : String.format(Locale.ROOT, "%04d ", after));
            long asked = System.nanoTime();
            blow.strike(program);
            Scene.expect(System.nanoTime() - asked < LONGEST_END.toNanos(), "an end within " + LONGEST_END);
        }
        return goneOnWith(folder, data);
    }

    static SmolnyProcess play(Path folder, Path data, String... more) {
        var words =
                new ArrayList<>(List.of("play", "--no-dashboard", "--run", Scene.RUN, "--data-dir", data.toString()));
        words.addAll(List.of(more));
        return SmolnyProcess.start(folder, words);
    }

    /// The rest of the night, and what the oracle says of what is kept.
    static Struck goneOnWith(Path folder, Path data) throws Exception {
        long before = looking(data, scene -> (long) scene.committed(Scene.RUN));
        long struck = System.nanoTime();
        long recovery;
        try (var program = play(folder, data, "--burst", "--headless", "--exit-when-done")) {
            program.awaitLine("Kafka ");
            recovery = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - struck);
            program.awaitSuccess();
        }
        var findings = looking(data, scene -> {
            try (var viewer = scene.viewer(Scene.RUN)) {
                return scene.findings(viewer);
            }
        });
        return new Struck(before < Petrograd.events().size(), recovery, findings);
    }

    private interface Look<T> {
        T at(Scene scene) throws Exception;
    }

    private static <T> T looking(Path path, Look<T> look) throws Exception {
        try (var data = DataDirectory.open(path);
                var registry = RegistryEndpoint.start(data.registry(), OptionalInt.empty());
                var broker = EmbeddedBroker.start(data.kafka(), OptionalInt.empty())) {
            return look.at(
                    new Scene(broker.bootstrapServers(), registry.url(), "smolny.", Petrograd.events()).prepared());
        }
    }
}
