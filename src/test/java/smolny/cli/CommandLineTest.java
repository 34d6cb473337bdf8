package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command line tells without asking any broker.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandLineTest {

    private static final Path NIGHT = Path.of("src/main/resources/scenarios/petrograd-1917.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "--version",
                "play --help",
                "runs --help",
                "state --help",
                "verify --help",
                "scenario",
                "scenario --help",
                "scenario check --help",
                "topics --help",
                "topics",
                "topics --output json",
                "project --help",
                "serve --help",
                "help play",
                "generate-completion"
            })
    void help_is_given(String words) {
        var answered = words.isEmpty() ? Answered.to() : Answered.to(words.split(" "));
        assertThat(answered.err()).isEmpty();
        assertThat(answered.out()).isNotBlank();
        assertThat(answered.exitCode()).isZero();
    }

    @Test
    void the_help_for_playing_names_every_pace() {
        assertThat(Answered.to("play", "--help").out())
                .contains("--speed", "--in", "--burst", "--from", "--until", "--exit-when-done", "--headless");
    }

    @Test
    void the_completion_script_knows_the_commands() {
        assertThat(Answered.to("generate-completion").out()).contains("_picocli_smolny_play()", "--burst");
    }

    @Test
    void a_sound_scenario_is_told_by_its_digest() {
        var answered = Answered.to("scenario", "check", NIGHT.toString(), "petrograd-1917");
        assertThat(answered.err()).isEmpty();
        assertThat(answered.exitCode()).isZero();
        assertThat(answered.out().lines())
                .hasSize(2)
                .allMatch(line -> line.matches(".+: sound, 158 events, digest [0-9a-f]{64}"))
                .extracting(line -> line.substring(line.lastIndexOf(' ')))
                .containsOnly(Answered.to("scenario", "check", "petrograd-1917")
                        .out()
                        .strip()
                        .replaceFirst(".+(?= )", ""));
    }

    @Test
    void every_mistake_of_a_scenario_is_listed(@TempDir Path folder) throws IOException {
        var file = withMistakes(folder);
        var answered = Answered.to("scenario", "check", file.toString());
        assertThat(answered.exitCode()).isEqualTo(2);
        assertThat(answered.err()).isEmpty();
        assertThat(answered.out().lines()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(line -> assertThat(line)
                .matches(".+mistaken\\.yaml:\\d+:\\d+: .+\\(expected: .+\\).*"));
    }

    @Test
    void a_scenario_with_mistakes_is_never_begun(@TempDir Path folder) throws IOException {
        var file = withMistakes(folder);
        var data = folder.resolve("data");
        var answered = Answered.to(
                "play", file.toString(), "--burst", "--headless", "--exit-when-done", "--data-dir", data.toString());
        assertThat(answered.exitCode()).isEqualTo(2);
        assertThat(answered.out()).isEmpty();
        assertThat(answered.complaint()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(answered.complaint().getLast())
                .isEqualTo("smolny: scenario: \"" + file
                        + "\" (expected: a night without mistakes; they are listed above)");
        assertThat(data).doesNotExist();
    }

    @Test
    void what_is_no_file_is_named(@TempDir Path folder) {
        var directory = Answered.to("scenario", "check", folder.toString());
        assertThat(directory.exitCode()).isEqualTo(2);
        assertThat(directory.out().lines()).singleElement().asString().contains(folder.toString(), "a directory");
        var missing =
                Answered.to("scenario", "check", folder.resolve("nowhere.yaml").toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.out().lines()).singleElement().asString().contains("nowhere.yaml", "missing");
    }

    @Test
    void a_good_file_does_not_hide_a_bad_one(@TempDir Path folder) {
        assertThat(Answered.to("scenario", "check", folder.toString(), "petrograd-1917")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void where_nothing_was_played_a_question_leaves_nothing_behind(@TempDir Path folder) {
        var data = folder.resolve("data");
        var runs = Answered.to("runs", "--data-dir", data.toString());
        assertThat(runs.err()).isEmpty();
        assertThat(runs.out()).isEqualTo("No runs yet. Start one with: smolny play%n".formatted());
        assertThat(runs.exitCode()).isZero();
        var state = Answered.to("state", "hall", "--data-dir", data.toString());
        assertThat(state.complaint())
                .containsExactly("smolny: run: none is in the log (expected: one; start with: smolny play)");
        assertThat(state.exitCode()).isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    /// The night with two slips of the pen in it.
    private static Path withMistakes(Path folder) throws IOException {
        var text = Files.readString(NIGHT);
        var mistaken = text.replaceFirst("kind: motion-proposed", "kind: motion-propsed")
                .replaceFirst("(?m)^( +)place: SML$", "$1place: SLM");
        assertThat(mistaken).isNotEqualTo(text);
        return Files.writeString(folder.resolve("mistaken.yaml"), mistaken);
    }
}
