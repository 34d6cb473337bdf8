package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.projection.Petrograd;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedTest {

    private static final AttributedStyle RED =
            AttributedStyle.DEFAULT.foreground(AttributedStyle.RED).bold();

    @Test
    void a_walkout_is_told_in_red() {
        assertThat(styleOf("get up", "mensheviks-walk-out", Ink.COLOURED)).isEqualTo(RED);
    }

    @Test
    void without_colour_it_is_told_in_bold() {
        assertThat(styleOf("get up", "mensheviks-walk-out", Ink.COLOURLESS)).isEqualTo(AttributedStyle.BOLD);
    }

    @Test
    void a_word_from_the_floor_is_told_plainly() {
        assertThat(styleOf("Curses", "erlich-cursed", Ink.COLOURED)).isEqualTo(AttributedStyle.DEFAULT);
    }

    @Test
    void plain_text_bears_no_style_at_all() {
        var page = new Page(100, Marks.UNICODE, Ink.PLAIN);
        long last = Petrograd.events().size();
        assertThat(Watched.feed(1, last, page))
                .allSatisfy(line -> assertThat(line.toAnsi()).doesNotContain("\u001b"));
    }

    private static AttributedStyle styleOf(String words, String event, Ink ink) {
        long sequence = Petrograd.after(event);
        return Watched.feed(sequence, sequence, new Page(100, Marks.UNICODE, ink)).stream()
                .filter(line -> line.toString().contains(words))
                .map((AttributedString line) -> line.styleAt(line.toString().indexOf(words)))
                .findFirst()
                .orElseThrow();
    }
}
