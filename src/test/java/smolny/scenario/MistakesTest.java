package smolny.scenario;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MistakesTest {

    private static final String SOUND = TestFiles.text(TestFiles.TEST_NIGHT);

    /// Files that no editor would keep as they are, or that would be too large to keep.
    private static final Map<String, byte[]> GENERATED = Map.of(
            "03-not-utf-8",
            SOUND.replace("the hall", "d\u00FCrer hall").getBytes(ISO_8859_1),
            "04-byte-order-mark",
            ("\uFEFF" + SOUND).getBytes(UTF_8),
            "05-nul",
            SOUND.replace("the hall", "the\u0000hall").getBytes(UTF_8),
            "13-ten-thousand-deep",
            ("scenario: " + "[".repeat(10_000) + "]".repeat(10_000)).getBytes(UTF_8),
            "13-ten-thousand-deep-in-blocks",
            ("scenario:\n" + "- ".repeat(10_000) + "x").getBytes(UTF_8),
            "14-too-large",
            new byte[SourceText.MOST_BYTES + 1],
            "31-a-megabyte-of-narration",
            SOUND.replace("Ann speaks.", "x".repeat(1 << 20)).getBytes(UTF_8),
            "31-a-megabyte-of-id",
            SOUND.replace("id: ann-vows", "id: " + "x".repeat(1 << 20)).getBytes(UTF_8));

    static List<Path> expectedOutputs() {
        return TestFiles.in(TestFiles.MISTAKES, ".txt");
    }

    @ParameterizedTest
    @MethodSource("expectedOutputs")
    void every_mistake_is_explained_and_nothing_else_is_reported(Path expected) throws IOException {
        var name = expected.getFileName().toString().replace(".txt", "");
        var bytes = GENERATED.getOrDefault(name, new byte[0]);
        if (!GENERATED.containsKey(name)) {
            bytes = Files.readAllBytes(TestFiles.MISTAKES.resolve(name + ".yaml"));
        }
        assertThat(TestFiles.lines(Scenarios.parse(name + ".yaml", bytes)))
                .isNotEmpty()
                .containsExactlyElementsOf(Files.readAllLines(expected));
    }

    @Test
    void every_file_with_a_mistake_has_its_expected_output() {
        var outputs = expectedOutputs().stream()
                .map(file -> file.getFileName().toString().replace(".txt", ""))
                .toList();
        assertThat(TestFiles.in(TestFiles.MISTAKES, ".yaml")).allSatisfy(file -> assertThat(outputs)
                .contains(file.getFileName().toString().replace(".yaml", "")));
        assertThat(outputs).containsAll(GENERATED.keySet());
    }

    @Test
    void each_of_the_thirty_two_cases_is_there() {
        var numbers = expectedOutputs().stream()
                .map(file -> file.getFileName().toString().substring(0, 2))
                .toList();
        assertThat(numbers)
                .containsAll(
                        IntStream.rangeClosed(1, 32).mapToObj("%02d"::formatted).toList());
    }

    @Test
    void markup_and_foreign_scripts_in_a_narration_are_text() {
        var narration = "<img onerror=alert(1)> \uD83D\uDE00 \u0645\u0631\u062D\u0628\u0627";
        var reading = TestFiles.read("night.yaml", SOUND.replace("Ann speaks.", "\"" + narration + "\""));
        assertThat(reading.scenario().events().get(7).narration()).isEqualTo(narration);
    }

    @Test
    void all_mistakes_are_listed_at_once_in_the_order_of_the_file() {
        var reading = TestFiles.read(
                "night.yaml",
                SOUND.replace("latitude: 1.5", "latitude: 91")
                        .replace("items: 2", "items: none")
                        .replace("method: show-of-hands", "method: show-of-hand")
                        .replace("news: ALARM", "news: ALARMS"));
        assertThat(reading).isInstanceOfSatisfying(Reading.Mistaken.class, mistaken -> {
            assertThat(mistaken.mistakes())
                    .extracting(Mistake::field)
                    .containsExactly("places.HALL.latitude", "items", "method", "method", "news", "news");
            assertThat(mistaken.mistakes()).isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
        });
    }

    @Test
    void a_hundred_mistakes_are_listed_and_the_others_counted() {
        // Two certainties, a field that is missing and one that is unknown, in each of 42 events.
        var reading = TestFiles.read(
                "night.yaml", SOUND.replace("illustrative", "guessed").replace("narration:", "narrations:"));
        assertThat(TestFiles.lines(reading)).hasSize(101).last().isEqualTo("night.yaml: 68 more not listed");
    }
}
