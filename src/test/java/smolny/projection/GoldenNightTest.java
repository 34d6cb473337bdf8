package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The answer to each question after every event of the night, as a file to be read as history.
///
/// `-Dsmolny.golden=write` writes the files anew.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenNightTest {

    static final List<Question<?>> QUESTIONS = Questions.ALL;

    private static final Path FILES = Path.of("src/test/resources/night");

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void the_answer_after_every_event_is_as_it_was_read(Question<?> question) throws IOException {
        var file = FILES.resolve(question.name() + ".txt");
        var told = told(question);
        if ("write".equals(System.getProperty("smolny.golden"))) {
            Files.createDirectories(FILES);
            Files.writeString(file, told);
        }
        assertThat(told).isEqualTo(Files.readString(file));
    }

    private static <S> String told(Question<S> question) {
        var words = new AnswerText(Petrograd.night());
        var text = new StringBuilder("# ")
                .append(question.asks())
                .append(
                        "\n# After each event, the lines of the answer that it changed; all others stand as they stood.\n");
        S answer = question.projection().initial();
        for (var event : Petrograd.events()) {
            var before = words.lines(answer);
            answer = question.projection().apply(answer, event);
            text.append(event.sequence())
                    .append(' ')
                    .append(words.clock(event.occurredAt()))
                    .append(' ')
                    .append(event.place())
                    .append(' ')
                    .append(event.eventId())
                    .append('\n');
            for (var line : words.lines(answer)) {
                if (!before.contains(line)) {
                    text.append("    ").append(line).append('\n');
                }
            }
        }
        return text.toString();
    }
}
