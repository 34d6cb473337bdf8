package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.RegistryFact.SubjectCompatibilityAsked;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaJournalTest {

    private static final SchemaText STRING = new SchemaText("\"string\"", List.of());
    private static final SchemaText LONG = new SchemaText("\"long\"", List.of());

    @TempDir
    private Path directory;

    @Test
    void schemas_and_levels_survive_a_restart_and_ids_go_on() throws IOException {
        try (var registry = Registry.open(directory)) {
            registry.register("hall", STRING);
            registry.remember(new SubjectCompatibilityAsked("hall", Compatibility.NONE));
        }

        try (var registry = Registry.open(directory)) {
            assertThat(registry.register("hall", STRING).id()).isEqualTo(1);
            assertThat(registry.register("hall", LONG).id()).isEqualTo(2);
            var level = registry.answer(subjects -> subjects.compatibility("hall"));
            assertThat(level).isEqualTo(Compatibility.NONE);
        }
    }

    @Test
    void a_line_torn_by_a_crash_is_forgotten_wherever_it_was_torn() throws IOException {
        try (var registry = Registry.open(directory)) {
            registry.register("hall", STRING);
            registry.register("votes", LONG);
        }
        var whole = Files.readAllBytes(journal());
        int second = Files.readString(journal()).indexOf('\n') + 1;

        for (int length = second; length < whole.length; length++) {
            Files.write(journal(), Arrays.copyOf(whole, length));

            try (var registry = Registry.open(directory)) {
                assertThat(registry.answer(Subjects::names))
                        .as("torn at %d", length)
                        .containsExactly("hall");
                assertThat(registry.register("floor", LONG).id()).isEqualTo(2);
            }
            try (var registry = Registry.open(directory)) {
                var names = registry.answer(Subjects::names);
                assertThat(names).as("again after torn at %d", length).containsExactly("floor", "hall");
            }
        }
    }

    @Test
    void a_damaged_line_before_the_last_is_named_and_nothing_is_lost() throws IOException {
        try (var registry = Registry.open(directory)) {
            registry.register("hall", STRING);
        }
        Files.writeString(journal(), "{\"fact\":\"rumour\"}\n", StandardOpenOption.APPEND);
        var before = Files.readString(journal());

        assertThatThrownBy(() -> Registry.open(directory))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("line 2");
        assertThat(journal()).hasContent(before);
    }

    private Path journal() {
        return directory.resolve("schemas.jsonl");
    }
}
