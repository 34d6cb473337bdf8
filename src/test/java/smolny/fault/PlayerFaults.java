package smolny.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import smolny.fault.Fault.Struck;
import smolny.player.Pace;

/// What can happen to a player.
final class PlayerFaults {

    static final List<Fault> ALL = List.of(
            new Fault("player killed", "nothing lost, nothing twice, order kept", PlayerFaults::killed),
            new Fault("player frozen, another takes over", "the first ends, one run in order", PlayerFaults::frozen),
            new Fault("the wall clock jumps by hours", "pace and order are kept", PlayerFaults::misled));

    private static final Duration NIGHT = Duration.ofSeconds(4);
    private static final int FURTHEST_SECONDS = 8 * 3_600;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private PlayerFaults() {}

    private static Struck killed(Scene scene, Random random, Path folder) throws Exception {
        int after = random.nextInt(1, scene.night().size() / 2);
        try (var viewer = scene.viewer(Scene.RUN);
                var processors = scene.processors(folder)) {
            try (var sent = Progress.ofEvents(scene, Scene.RUN);
                    var player = Child.player(scene, Scene.RUN)) {
                sent.await(after);
                player.kill();
            }
            boolean middle = scene.committed(Scene.RUN) < scene.night().size();
            long recovery = goesOn(scene);
            Scene.expect(processors.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
            return new Struck(middle, recovery, scene.findings(viewer));
        }
    }

    private static Struck frozen(Scene scene, Random random, Path folder) throws Exception {
        int after = random.nextInt(1, scene.night().size() / 2);
        try (var viewer = scene.viewer(Scene.RUN);
                var processors = scene.processors(folder);
                var sent = Progress.ofEvents(scene, Scene.RUN);
                var first = Child.player(scene, Scene.RUN)) {
            sent.await(after);
            first.freeze();
            boolean middle = scene.committed(Scene.RUN) < scene.night().size();
            long recovery = goesOn(scene);
            first.thaw();
            var _ = first.awaitEnd();
            Scene.expect(processors.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
            return new Struck(middle, recovery, scene.findings(viewer));
        }
    }

    private static Struck misled(Scene scene, Random random, Path folder) throws Exception {
        var jumps = new Random(random.nextLong());
        var readings = new AtomicInteger();
        InstantSource jumping = () -> {
            readings.incrementAndGet();
            return Instant.now().plusSeconds(jumps.nextInt(-FURTHEST_SECONDS, FURTHEST_SECONDS));
        };
        try (var viewer = scene.viewer(Scene.RUN);
                var processors = scene.processors(folder)) {
            long began = System.nanoTime();
            scene.player(Scene.RUN, new Pace.Within(NIGHT), jumping).play();
            var lasted = Duration.ofNanos(System.nanoTime() - began);
            Scene.expect(
                    lasted.compareTo(NIGHT) >= 0 && lasted.compareTo(NIGHT.multipliedBy(2)) < 0,
                    "a night of " + NIGHT + " (lasted " + lasted + ")");
            Scene.expect(processors.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
            return new Struck(readings.get() > scene.night().size(), -1, scene.findings(viewer));
        }
    }

    /// Plays the rest of the night.
    ///
    /// @return how long it took until its first event, in milliseconds
    private static long goesOn(Scene scene) throws Exception {
        try (var sent = Progress.ofEvents(scene, Scene.RUN)) {
            long struck = System.nanoTime();
            var playing = CompletableFuture.runAsync(
                    () -> scene.player(Scene.RUN, new Pace.Burst()).play());
            sent.await(1);
            long recovery = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - struck);
            playing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return recovery;
        }
    }
}
