package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.SharedBroker;

/// The commands that the README shows do what it says: they end with exit code 0, one after the other.
///
/// They stand in blocks marked `sh`, one a line, with comments after `#`. All share one data directory. A night is
/// played in a burst and unseen, whatever pace is shown. Where a cluster is shown, it is the tests' own. Processors
/// alone and the dashboard alone run until Ctrl-C, and commands to a player need one: those are only read, not run.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static final Path README = Path.of("README.md");
    private static final String COMMAND = "./smolny ";
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final Set<String> ASK_OF_DATA = Set.of("play", "generate", "runs", "state", "verify");
    private static final Set<String> ONLY_READ = Set.of("project", "serve", "control");
    private static final Set<String> PACES = Set.of("--speed", "--in");

    @TestFactory
    Stream<DynamicTest> every_command_shown_ends_well(@TempDir Path data) throws IOException {
        return commands(Files.readString(README)).stream()
                .map(shown -> DynamicTest.dynamicTest(shown, () -> {
                    var words = ready(words(shown), data);
                    if (ONLY_READ.contains(words.getFirst())) {
                        var read = Smolny.commandLine().parseArgs(words.toArray(String[]::new));
                        assertThat(read.errors()).isEmpty();
                        return;
                    }
                    var answered = Answered.to(words);
                    assertThat(answered.err()).as(shown).isEmpty();
                    assertThat(answered.exitCode()).as(shown).isZero();
                }));
    }

    @Test
    void the_readme_shows_how_to_play_and_how_to_ask() throws IOException {
        assertThat(commands(Files.readString(README)))
                .anyMatch(shown -> shown.startsWith("play"))
                .anyMatch(shown -> shown.startsWith("state"))
                .anyMatch(shown -> shown.startsWith("verify"))
                .anyMatch(shown -> shown.startsWith("control"));
    }

    @Test
    void commands_are_found_where_the_readme_is_to_have_them() {
        var text = """
                Run `./smolny never`, and:

                ```sh
                ./smolny play          # builds first
                ls
                ./smolny state hall --at "00:18" --output json | jq .answer
                ```

                ```text
                ./smolny not-this
                ```
                """;
        assertThat(commands(text)).containsExactly("play", "state hall --at \"00:18\" --output json");
    }

    @Test
    void a_night_is_played_in_a_burst_whatever_is_shown(@TempDir Path data) {
        var plain = List.of("--headless", "--exit-when-done", "--data-dir", data.toString());
        assertThat(ready(words("play"), data)).startsWith("play", "--burst").endsWith(plain.toArray(String[]::new));
        assertThat(ready(words("play --speed 60 --from 23:05"), data)).startsWith("play", "--from", "23:05", "--burst");
        assertThat(ready(words("play --in=10m --ephemeral"), data))
                .containsExactly("play", "--ephemeral", "--burst", "--headless", "--exit-when-done");
        assertThat(ready(words("state hall --at '00:18'"), data))
                .containsExactly("state", "hall", "--at", "00:18", "--data-dir", data.toString());
    }

    private static List<String> commands(String text) {
        return BLOCK.matcher(text)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(String::strip)
                .filter(line -> (line + " ").startsWith(COMMAND))
                // What the shell does with the output is the shell's business.
                .map(line -> line.replaceFirst("\\s+([#|>&].*)?$", "")
                        .replaceFirst("\\s+[#|>&].*$", "")
                        .substring(COMMAND.length()))
                .toList();
    }

    private static List<String> words(String shown) {
        return Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+")
                .matcher(shown)
                .results()
                .map(word -> word.group().replaceAll("^(['\"])(.*)\\1$", "$2"))
                .toList();
    }

    private static List<String> ready(List<String> shown, Path data) {
        var words = new ArrayList<String>();
        for (int i = 0; i < shown.size(); i++) {
            var option = shown.get(i).replaceFirst("=.*", "");
            boolean alone = shown.get(i).equals(option);
            if (PACES.contains(option)) {
                i += alone ? 1 : 0;
            } else if (option.equals("--bootstrap-server") || option.equals("--schema-registry")) {
                i += alone ? 1 : 0;
                words.add(option);
                words.add(option.equals("--bootstrap-server") ? kafka.bootstrapServers() : kafka.registryUrl());
            } else {
                words.add(shown.get(i));
            }
        }
        if (words.contains("play")) {
            Stream.of("--burst", "--headless", "--exit-when-done")
                    .filter(option -> !words.contains(option))
                    .forEach(words::add);
        }
        boolean here = !words.contains("--bootstrap-server") && !words.contains("--ephemeral");
        if (here && ASK_OF_DATA.contains(words.getFirst())) {
            if (words.contains("--data-dir")) {
                words.set(words.indexOf("--data-dir") + 1, data.toString());
            } else {
                words.add("--data-dir");
                words.add(data.toString());
            }
        }
        return words;
    }
}
