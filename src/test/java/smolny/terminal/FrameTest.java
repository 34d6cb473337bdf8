package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrameTest {

    private final ScreenTerminal screen = new ScreenTerminal(20, 6);
    private final Frame frame = new Frame();

    @Test
    void lines_scroll_by_above_and_the_panel_stays_below() {
        draw(lines("one", "two"), lines("= hall", "= vote"));
        draw(lines("three"), lines("= hall!", "= vote"));

        assertThat(shown()).containsExactly("one", "two", "three", "= hall!", "= vote");
    }

    @Test
    void more_lines_than_the_screen_holds_push_the_oldest_out() {
        draw(lines("1", "2", "3"), lines("= hall", "= vote"));
        draw(lines("4", "5", "6", "7", "8"), lines("= hall", "= vote"));

        assertThat(shown()).containsExactly("5", "6", "7", "8", "= hall", "= vote");
    }

    @Test
    void a_panel_that_gets_lower_keeps_its_lower_edge() {
        draw(lines("1"), lines("= hall", "= bench", "= vote"));
        draw(lines(), lines("= hall", "= vote"));
        assertThat(shown()).containsExactly("1", "", "= hall", "= vote");

        draw(lines("2"), lines("= hall", "= vote"));
        assertThat(shown()).containsExactly("1", "2", "= hall", "= vote");
    }

    @Test
    void a_shorter_line_leaves_nothing_of_the_longer_one() {
        draw(lines(), lines("= a long line", "= vote"));
        draw(lines(), lines("= short", "= vote"));

        assertThat(shown()).containsExactly("= short", "= vote");
    }

    @Test
    void after_a_resize_the_screen_is_drawn_anew() {
        draw(lines("1", "2", "3"), lines("= hall", "= vote"));
        screen.write(frame.afresh(lines("2", "3"), lines("= hall")));

        assertThat(shown()).containsExactly("2", "3", "= hall");
    }

    private void draw(List<AttributedString> lines, List<AttributedString> panel) {
        screen.write(frame.next(lines, panel));
    }

    private static List<AttributedString> lines(String... lines) {
        return Stream.of(lines).map(AttributedString::new).toList();
    }

    private List<String> shown() {
        var shown = screen.toString().lines().map(String::stripTrailing).toList();
        int last = shown.size();
        while (last > 0 && shown.get(last - 1).isEmpty()) {
            last--;
        }
        return shown.subList(0, last);
    }
}
