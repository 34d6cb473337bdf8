package smolny.fault;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import smolny.fault.Fault.Struck;
import smolny.player.Pace;

/// What can happen to processors, and to the log they read.
final class ProcessorFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "processors killed",
                    "every answer once, in order",
                    (scene, random, folder) -> stopped(scene, random, folder, Child::kill, List.of())),
            new Fault(
                    "processors asked to end",
                    "every answer once, in order",
                    (scene, random, folder) -> stopped(scene, random, folder, Child::end, List.of())),
            new Fault("processors frozen, others take over", "the frozen ones add nothing", ProcessorFaults::frozen),
            new Fault(
                    "strangers write into the log, processors killed",
                    "garbage set aside once, what comes again counted",
                    (scene, random, folder) -> stopped(scene, random, folder, Child::kill, intruded(scene, random))));

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ProcessorFaults() {}

    private interface Stop {
        void stop(Child processors);
    }

    private static Struck stopped(Scene scene, Random random, Path folder, Stop how, List<byte[]> strange)
            throws Exception {
        scene.player(Scene.RUN, new Pace.Burst()).play();
        scene.intrude(Scene.RUN, strange.toArray(byte[][]::new));
        try (var viewer = scene.viewer(Scene.RUN)) {
            boolean middle = struckInTheMiddle(scene, random, folder, how);
            try (var told = Progress.ofAnswers(scene, Scene.RUN)) {
                long struck = System.nanoTime();
                // Half of the times what they kept on disk is lost too.
                try (var others = scene.processors(folder.resolve(random.nextBoolean() ? "state" : "fresh"))) {
                    told.await(1);
                    long recovery = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - struck);
                    Scene.expect(others.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
                    return new Struck(middle, recovery, scene.findings(strange, viewer));
                }
            }
        }
    }

    private static boolean struckInTheMiddle(Scene scene, Random random, Path folder, Stop how) throws Exception {
        int after = random.nextInt(1, scene.night().size() / 2);
        try (var told = Progress.ofAnswers(scene, Scene.RUN);
                var processors = Child.processors(scene, folder.resolve("state"))) {
            told.await(after);
            how.stop(processors);
        }
        return scene.unprocessed() > 0;
    }

    private static Struck frozen(Scene scene, Random random, Path folder) throws Exception {
        scene.player(Scene.RUN, new Pace.Burst()).play();
        int after = random.nextInt(1, scene.night().size() / 2);
        try (var viewer = scene.viewer(Scene.RUN);
                var told = Progress.ofAnswers(scene, Scene.RUN);
                var first = Child.processors(scene, folder.resolve("state"))) {
            told.await(after);
            first.freeze();
            boolean middle = scene.unprocessed() > 0;
            long struck = System.nanoTime();
            try (var others = scene.processors(folder.resolve("others"))) {
                Scene.expect(others.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
                long recovery = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - struck);
                first.thaw();
                first.end();
                Scene.expect(others.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
                return new Struck(middle, recovery, scene.findings(viewer));
            }
        }
    }

    /// Garbage of several kinds, and events that come again as they were.
    private static List<byte[]> intruded(Scene scene, Random random) {
        var strange = new ArrayList<byte[]>();
        for (int i = 0; i < 10; i++) {
            var event = scene.night().get(random.nextInt(scene.night().size()));
            byte[] value = scene.value(Scene.RUN, event);
            strange.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new byte[] {1, 2, (byte) i};
                        case 1 -> Arrays.copyOf(value, value.length - 1 - i);
                        case 2 ->
                            ByteBuffer.wrap(value.clone())
                                    .putInt(1, 1_000_000 + i)
                                    .array();
                        default -> value;
                    });
        }
        return strange;
    }
}
