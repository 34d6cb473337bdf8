package smolny.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import smolny.fault.Fault.Struck;

/// Something everybody depends on is away for a while, in the middle of a night that is played and answered.
interface Outage {

    /// Happens, and is over when it returns.
    void happen(Random random) throws Exception;

    Duration NIGHT = Duration.ofSeconds(4);
    Duration PATIENCE = Duration.ofMinutes(2);

    /// Plays a night through it.
    ///
    /// @param scene with topics
    default Struck inTheMiddleOf(Scene scene, Random random, Path folder) throws Exception {
        try (var viewer = scene.viewer(Scene.RUN);
                var processors = scene.processors(folder.resolve("state"));
                var sent = Progress.ofEvents(scene, Scene.RUN)) {
            var playing = scene.playing(NIGHT);
            int after = random.nextInt(1, scene.night().size() / 2);
            sent.await(after);
            boolean middle = !playing.isDone();
            long struck = System.nanoTime();
            happen(random);
            try {
                sent.awaitMore();
            } catch (TimeoutException late) {
                // If the player is why, it is heard here.
                playing.getNow(null);
                throw late;
            }
            long recovery = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - struck);
            playing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Scene.expect(processors.awaitAnswers(Scene.RUN, PATIENCE), "answers within " + PATIENCE);
            return new Struck(middle, recovery, scene.findings(viewer));
        }
    }
}
