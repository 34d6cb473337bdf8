package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimerSlackTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have no timer slack to set")
    void a_thread_that_waits_on_the_machine_s_time_is_woken_without_slack_and_no_other_is() throws Exception {
        var before = new String[1];
        var after = new String[1];
        var waiting = Thread.ofPlatform().start(() -> {
            before[0] = slack();
            TimeSource.monotonic().parkUntil(1);
            after[0] = slack();
        });
        waiting.join();

        assertThat(after[0]).isEqualTo("1");
        assertThat(before[0]).isNotEqualTo("1").isEqualTo(slack());
    }

    private static String slack() {
        try {
            var thread = Path.of("/proc/thread-self").toRealPath().getFileName();
            return Files.readString(Path.of("/proc").resolve(thread).resolve("timerslack_ns"))
                    .strip();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
