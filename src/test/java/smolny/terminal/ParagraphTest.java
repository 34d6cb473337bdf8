package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParagraphTest {

    @Test
    void lines_break_between_words_and_hang_below_the_first() {
        assertThat(wrapped("18:00 ", "one two three four", 14))
                .containsExactly("18:00 one two", "      three", "      four");
    }

    @Test
    void a_word_too_long_for_any_line_is_cut() {
        assertThat(wrapped("", "Menshevik-Internationalists", 10))
                .containsExactly("Menshevik-", "Internatio", "nalists");
    }

    @Test
    void a_tie_holds_two_words_together() {
        assertThat(wrapped("", "Mensheviks" + Paragraph.TIE + "-68 go", 15)).containsExactly("Mensheviks -68", "go");
    }

    @Test
    void a_text_of_blanks_is_its_head() {
        assertThat(wrapped("18:00", "  ", 10)).containsExactly("18:00");
    }

    @Test
    void wide_letters_count_twice() {
        assertThat(wrapped("", "斯莫爾尼 宮", 8)).containsExactly("斯莫爾尼", "宮");
    }

    @Test
    void items_stay_whole() {
        var items = List.of(new AttributedString("Bund 6"), new AttributedString("Left SRs 98"));
        assertThat(texts(Paragraph.items(new AttributedString("> "), items, new AttributedString(" - "), 14)))
                .containsExactly("> Bund 6", "  Left SRs 98");
    }

    @Test
    void what_is_cut_off_says_so() {
        assertThat(Paragraph.cut(new AttributedString("the walkout"), 8, Marks.UNICODE)
                        .toString())
                .isEqualTo("the wal…");
    }

    private static List<String> wrapped(String head, String body, int columns) {
        return texts(Paragraph.lines(new AttributedString(head), new AttributedString(body), columns));
    }

    private static List<String> texts(List<AttributedString> lines) {
        return lines.stream().map(AttributedString::toString).toList();
    }
}
