package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.DataDirectory;
import smolny.player.Outcome;

@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PerformanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_broker_that_gives_up_ends_the_night_with_one_line(@TempDir Path folder) {
        var data = folder.resolve("data");
        var playing = CompletableFuture.supplyAsync(
                () -> Answered.to("play", "--headless", "--run", "broken", "--data-dir", data.toString()));
        await().atMost(PATIENCE).until(() -> DataDirectory.holderOf(data).isPresent() || playing.isDone());

        // What Kafka calls when it cannot go on; the broker started last hears it.
        Exit.halt(1, "invented: every log directory has failed");

        assertThat(playing).succeedsWithin(PATIENCE).satisfies(answered -> {
            assertThat(answered.complaint())
                    .containsExactly("smolny: the broker inside this program gave up: invented: every log directory has"
                            + " failed");
            assertThat(answered.exitCode()).isEqualTo(1);
            assertThat(answered.out()).doesNotContain("Go on with");
        });
        assertThat(DataDirectory.holderOf(data)).isEmpty();
    }

    @Test
    void a_run_that_was_stopped_can_be_gone_on_with() {
        assertThat(Performance.line(new Outcome("evening", Outcome.Ending.STOPPED, 42, "abc"), true))
                .isEqualTo("Run evening: stopped at event 42. Go on with --run evening");
    }

    @Test
    void a_run_that_nobody_keeps_is_only_said_to_have_stopped() {
        assertThat(Performance.line(new Outcome("evening", Outcome.Ending.STOPPED, 42, "abc"), false))
                .isEqualTo("Run evening: stopped at event 42.");
    }
}
