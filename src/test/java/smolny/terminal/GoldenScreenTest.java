package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.event.NightEvent;
import smolny.projection.Petrograd;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;
import smolny.topic.Run;

/// What is to be seen, as files to be looked at.
///
/// `-Dsmolny.golden=write` writes the files anew.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenScreenTest {

    static final List<Question<?>> QUESTIONS = Questions.ALL;

    private static final Path FILES = Path.of("src/test/resources/terminal");
    private static final int TALL = 40;

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120, 200})
    void the_walkout_is_drawn_to_the_width(int width) throws IOException {
        assertAsSeen("walkout-" + width, screen(104, 111, Watched.PAGE.wide(width - 1), TALL));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100})
    void the_vote_is_drawn_while_it_is_open(int width) throws IOException {
        assertAsSeen("vote-" + width, screen(42, 47, Watched.PAGE.wide(width - 1), TALL));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void a_paused_night_says_what_it_was_told(int width) throws IOException {
        var paused = Watched.steered(84, Playhead.State.PAUSED, 5, null);
        assertAsSeen("paused-" + width, screen(84, Watched.upTo(84).with(paused), Watched.PAGE.wide(width - 1), TALL));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100})
    void a_refusal_is_told_with_its_reason(int width) throws IOException {
        var refused = CommandOutcome.refused(
                new Command("1", "step", List.of("5")), "step: the night is playing (expected: paused)");
        var playing = Watched.steered(84, Playhead.State.PLAYING, 60, refused);
        assertAsSeen(
                "refused-" + width, screen(84, Watched.upTo(84).with(playing), Watched.PAGE.wide(width - 1), TALL));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100})
    void the_keys_are_explained_in_place_of_the_panel(int width) throws IOException {
        assertAsSeen("help-" + width, texts(new Help(Watched.PAGE.wide(width - 1)).lines(TALL)));
    }

    @Test
    void ascii_explains_the_keys_too() throws IOException {
        assertAsSeen("help-ascii", texts(new Help(new Page(79, Marks.ASCII, Ink.PLAIN)).lines(TALL)));
    }

    @Test
    void where_a_run_goes_on_with_another_a_rule_is_drawn() throws IOException {
        var page = Watched.PAGE.wide(79);
        var sight = Watched.resumed(41);
        var feed = new Feed(Watched.NAMES, page);
        var lines = new ArrayList<>(feed.resumed(sight.run(), Watched.resumption(sight)));
        lines.addAll(feed.lines(null, Watched.event(41)));
        assertAsSeen("resumed", texts(lines));
    }

    @Test
    void a_low_screen_keeps_what_matters_most() throws IOException {
        assertAsSeen("walkout-low", screen(110, 111, Watched.PAGE.wide(79), 7));
    }

    @Test
    void ascii_is_enough() throws IOException {
        assertAsSeen("walkout-ascii", screen(104, 111, new Page(79, Marks.ASCII, Ink.PLAIN), TALL));
    }

    @Test
    void the_night_begins_with_a_legend() throws IOException {
        var lines = new ArrayList<String>();
        new Legend(Watched.NAMES, Watched.PAGE)
                .lines(Watched.run(Run.Status.PLAYING))
                .forEach(line -> lines.add(line.toString()));
        Watched.feed(1, 16, Watched.PAGE).forEach(line -> lines.add(line.toString()));
        assertAsSeen("beginning", lines);
    }

    @Test
    void no_terminal_gets_a_line_an_event() throws IOException {
        var plain = new PlainLines(Watched.NAMES, Marks.UNICODE);
        var lines = new ArrayList<>(plain.beginning(Watched.run(Run.Status.PLAYING)));
        NightEvent before = null;
        var sight = Sight.of(Watched.run(Run.Status.PLAYING));
        for (var event : Watched.events(1, Petrograd.events().size())) {
            lines.addAll(plain.event(before, event));
            var next = Watched.upTo(event.sequence());
            lines.addAll(plain.turns(sight, next));
            sight = next;
            before = event;
        }
        lines.addAll(plain.summary(sight.with(Watched.run(Run.Status.FINISHED))));
        assertAsSeen("plain", lines);
    }

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void every_answer_reads_as_a_text(Question<?> question) throws IOException {
        assertAsSeen("answer-" + question.name(), answer(question));
    }

    private static <S> List<String> answer(Question<S> question) {
        var text = new AnswerText(Petrograd.night(), new Page(100, Marks.UNICODE, Ink.PLAIN));
        var end = Petrograd.after("01:34");
        return text.lines(question, Watched.answer(question, end));
    }

    private static List<String> screen(long from, long to, Page page, int most) {
        return screen(from, Watched.upTo(to), page, most);
    }

    private static List<String> screen(long from, Sight sight, Page page, int most) {
        var lines = new ArrayList<>(Watched.feed(from, sight.sequence(), page));
        var clock = new RunningClock(() -> 0);
        var hints = List.of(new Help(page).hint());
        lines.addAll(new Panel(Watched.NAMES, page).lines(sight, clock.show(sight), hints, most));
        assertThat(lines).allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(page.width()));
        return texts(lines);
    }

    private static List<String> texts(List<AttributedString> lines) {
        return lines.stream().map(AttributedString::toString).toList();
    }

    private static void assertAsSeen(String name, List<String> lines) throws IOException {
        var file = FILES.resolve(name + ".txt");
        var seen = String.join("\n", lines) + "\n";
        if ("write".equals(System.getProperty("smolny.golden"))) {
            Files.createDirectories(FILES);
            Files.writeString(file, seen);
        }
        assertThat(seen).isEqualTo(Files.readString(file));
    }
}
