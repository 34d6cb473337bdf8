package smolny.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import smolny.fault.Fault.Struck;

/// What can happen to processors, and to the log they read, while a night is played.
final class ProcessorFaults {

    private static final Duration NIGHT = Duration.ofSeconds(4);

    /// Long enough for another process to start in it.
    private static final Duration LONG_NIGHT = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static final List<Fault> ALL = List.of(
            new Fault(
                    "processors killed",
                    "every answer once, in order",
                    stopping(ProcessorFaults::killed, Stranger.NOBODY, "state")),
            new Fault(
                    "processors killed, their folder lost",
                    "every answer once, in order",
                    stopping(ProcessorFaults::killed, Stranger.NOBODY, "fresh")),
            new Fault(
                    "processors asked to end",
                    "every answer once, in order",
                    stopping(ProcessorFaults::ended, Stranger.NOBODY, "state", LONG_NIGHT)),
            new Fault(
                    "processors killed while their topics are made",
                    "every answer once, in order",
                    ProcessorFaults::killedInCreation),
            new Fault(
                    "processors killed while they share the work anew",
                    "every answer once, in order",
                    stopping(ProcessorFaults::killedInRebalance, Stranger.NOBODY, "state", LONG_NIGHT)),
            new Fault(
                    "processors killed, and again while they restore",
                    "every answer once, in order",
                    stopping(ProcessorFaults::killedInRestore, Stranger.NOBODY, "state")),
            new Fault("processors frozen, others take over", "the frozen ones add nothing", ProcessorFaults::frozen),
            new Fault(
                    "strangers write garbage and repeat events, processors killed",
                    "garbage set aside once, what comes again counted",
                    stopping(ProcessorFaults::killed, Stranger.CARELESS, "state")),
            new Fault(
                    "a stranger writes what is yet to come, processors killed",
                    "answers held before the gap, saying so",
                    stopping(ProcessorFaults::killed, Stranger.AHEAD, "state")),
            new Fault(
                    "a stranger tells an event otherwise, processors killed",
                    "answers held, saying so",
                    stopping(ProcessorFaults::killed, Stranger.CONTRADICTING, "state")));

    private ProcessorFaults() {}

    private interface Stop {
        void stop(Child processors, Scene scene, Random random, Path folder) throws Exception;
    }

    private static void killed(Child processors, Scene scene, Random random, Path folder) {
        processors.kill();
    }

    private static void ended(Child processors, Scene scene, Random random, Path folder) {
        processors.end();
    }

    private static void killedInRebalance(Child processors, Scene scene, Random random, Path folder) throws Exception {
        boolean first = random.nextBoolean();
        try (var offsets = new Offsets(scene);
                var second = Child.processors(scene, folder.resolve("second"))) {
            offsets.awaitRebalance();
            (first ? processors : second).kill();
        }
        processors.kill();
    }

    private static void killedInRestore(Child processors, Scene scene, Random random, Path folder) throws Exception {
        try (var offsets = new Offsets(scene)) {
            // From then on there is something to restore from.
            offsets.awaitBeyond(0);
        }
        processors.kill();
        try (var restoring = Child.mortalProcessors(scene, folder.resolve("state"), random.nextInt(1, 5))) {
            Scene.expect(restoring.awaitEnd() == DeathInRestore.EXIT_CODE, "a death in the middle of restoring");
        }
    }

    private static Fault.Strike stopping(Stop how, Stranger stranger, String folderAfterwards) {
        return stopping(how, stranger, folderAfterwards, NIGHT);
    }

    private static Fault.Strike stopping(Stop how, Stranger stranger, String folderAfterwards, Duration night) {
        return (scene, random, folder) -> {
            int after = random.nextInt(1, scene.night().size() / 2);
            try (var viewer = scene.viewer(Scene.RUN);
                    var offsets = new Offsets(scene)) {
                var playing = scene.playing(night);
                List<Intrusion> strange;
                try (var told = Progress.ofAnswers(scene, Scene.RUN);
                        var processors = Child.processors(scene, folder.resolve("state"))) {
                    told.await(after);
                    strange = stranger.writes(scene, random);
                    scene.intrude(strange);
                    how.stop(processors, scene, random, folder);
                }
                long processed = offsets.processed();
                // Whoever ends in order leaves nothing undone of what is there; there is work as long as more comes.
                boolean middle = offsets.unprocessed() > 0
                        || scene.committed(Scene.RUN) < scene.night().size();
                long struck = System.nanoTime();
                try (var others = scene.processors(folder.resolve(folderAfterwards))) {
                    if (middle) {
                        offsets.awaitBeyond(processed);
                    }
                    long recovery = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - struck);
                    playing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    Scene.expect(others.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
                    return new Struck(middle, recovery, scene.findings(strange, viewer));
                }
            }
        };
    }

    private static Struck killedInCreation(Scene scene, Random random, Path folder) throws Exception {
        try (var viewer = scene.viewer(Scene.RUN);
                var offsets = new Offsets(scene)) {
            var playing = scene.playing(NIGHT);
            try (var _ = Child.processors(scene, folder.resolve("state"))) {
                if (random.nextBoolean()) {
                    offsets.awaitRebalance();
                } else {
                    offsets.awaitChangelogs();
                }
            }
            boolean middle = offsets.processed() == 0;
            long struck = System.nanoTime();
            try (var others = scene.processors(folder.resolve("state"))) {
                offsets.awaitBeyond(0);
                long recovery = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - struck);
                playing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                Scene.expect(others.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
                return new Struck(middle, recovery, scene.findings(viewer));
            }
        }
    }

    private static Struck frozen(Scene scene, Random random, Path folder) throws Exception {
        int after = random.nextInt(1, scene.night().size() / 2);
        try (var viewer = scene.viewer(Scene.RUN);
                var offsets = new Offsets(scene);
                var told = Progress.ofAnswers(scene, Scene.RUN);
                var first = Child.processors(scene, folder.resolve("state"))) {
            var playing = scene.playing(NIGHT);
            told.await(after);
            first.freeze();
            long processed = offsets.processed();
            boolean middle = offsets.unprocessed() > 0;
            long struck = System.nanoTime();
            try (var others = scene.processors(folder.resolve("others"))) {
                offsets.awaitBeyond(processed);
                long recovery = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - struck);
                playing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                Scene.expect(others.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
                first.thaw();
                first.end();
                Scene.expect(others.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
                return new Struck(middle, recovery, scene.findings(viewer));
            }
        }
    }
}
