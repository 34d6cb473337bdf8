package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is written for whoever collects logs.
@Timeout(180)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogsTest {

    /// A broker that does not answer: Kafka's client warns of it.
    private static final List<String> NOWHERE =
            List.of("runs", "--bootstrap-server", "127.0.0.1:1", "--schema-registry", "http://127.0.0.1:1");

    @Test
    void what_is_logged_is_one_object_a_line_for_whoever_asks_for_that(@TempDir Path folder) throws Exception {
        try (var asked = SmolnyProcess.start(folder, Map.of("SMOLNY_LOG", "json"), NOWHERE)) {
            var line = new ObjectMapper().readTree(asked.awaitLine("{"));
            assertThat(line.path("@timestamp").asText()).isNotEmpty();
            assertThat(line.path("log.level").asText()).isEqualTo("WARN");
            assertThat(line.path("log.logger").asText()).startsWith("org.apache.kafka");
            assertThat(line.path("message").asText()).contains("127.0.0.1:1");
        }
    }

    @Test
    void nothing_is_logged_to_the_terminal_otherwise(@TempDir Path folder) throws Exception {
        try (var asked = SmolnyProcess.start(folder, NOWHERE)) {
            assertThat(asked.awaitLine("")).startsWith("smolny: bootstrap-server: ");
        }
    }

    @Test
    void what_is_logged_about_a_data_directory_lies_in_it(@TempDir Path folder) throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        for (var command : List.of("runs", "play --burst --headless --exit-when-done", "rebuild")) {
            var words = new ArrayList<>(List.of(command.split(" ")));
            words.addAll(List.of("--data-dir", data.toString()));
            try (var asked = SmolnyProcess.start(folder, words)) {
                assertThat(asked.exitCode()).isZero();
            }
            assertThat(folder.resolve("logs")).as(command).doesNotExist();
            assertThat(data.resolve("logs/smolny.log")).as(command).exists();
            Files.delete(data.resolve("logs/smolny.log"));
        }
    }

    @Test
    void what_ends_a_thread_is_logged_and_not_shown() throws Exception {
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        var terminal = System.err;
        var shown = new ByteArrayOutputStream();
        var logger = (Logger) LogManager.getLogger(LogFiles.class);
        try (var logged = new Logged()) {
            logger.addAppender(logged);
            LogFiles.choose(null);
            System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
            Thread.ofPlatform()
                    .name("doomed")
                    .start(() -> {
                        throw new IllegalStateException("invented");
                    })
                    .join();
            assertThat(logged.lines).containsExactly("ERROR thread doomed ended: invented");
            logger.removeAppender(logged);
        } finally {
            System.setErr(terminal);
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static final class Logged extends AbstractAppender implements AutoCloseable {

        private final List<String> lines = new ArrayList<>();

        Logged() {
            super("logged", null, null, false, Property.EMPTY_ARRAY);
            start();
        }

        @Override
        public void append(LogEvent event) {
            lines.add(event.getLevel() + " " + event.getMessage().getFormattedMessage() + ": "
                    + event.getThrown().getMessage());
        }

        @Override
        public void close() {
            stop();
        }
    }

    @Test
    void another_form_is_refused(@TempDir Path folder) throws Exception {
        try (var asked = SmolnyProcess.start(folder, Map.of("SMOLNY_LOG", "xml"), NOWHERE)) {
            assertThat(asked.awaitLine("")).isEqualTo("smolny: SMOLNY_LOG: \"xml\" (expected: json, or nothing)");
            assertThat(asked.exitCode()).isEqualTo(2);
        }
    }
}
