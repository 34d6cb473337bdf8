package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import smolny.projection.Petrograd;

/// The page for who sees little, or nothing, or from far away. The keyboard alone has its test in [PageSteeringTest].
class PageForEverybodyTest extends InABrowser {

    @ParameterizedTest
    @CsvSource({
        "158,   1280,  800, false",
        "00:21, 1280,  800, true",
        "23:24, 3840, 2160, false",
        "00:21,  360,  780, true",
        "158,    360,  780, false",
        "congress-opens, 800, 1200, false"
    })
    void axe_finds_no_fault(String moment, int width, int height, boolean dark) {
        var page = at(moment, width, height, dark);
        assertThat(Axe.faults(page)).isEmpty();
    }

    @Test
    void axe_finds_no_fault_in_what_opens_over_the_page() {
        var page = at("00:21", 1_280, 800, false);
        page.run("document.querySelectorAll('details').forEach((each) => { each.open = true })");
        assertThat(Axe.faults(page)).as("all details").isEmpty();
        for (var sheet : List.of("more", "watching", "ask")) {
            page.click(sheet);
            page.until(() -> page.script("return document.querySelector(':popover-open, dialog[open]') !== null"));
            assertThat(Axe.faults(page)).as(sheet).isEmpty();
            page.run("document.querySelector(':popover-open')?.hidePopover()");
        }
    }

    @Test
    void axe_would_find_a_fault() {
        var page = at("00:21", 1_280, 800, false);
        page.run("""
                document.querySelector('#feed li:nth-child(2) .time a').style.color = '#ccc'
                document.documentElement.removeAttribute('lang')
                """);
        assertThat(Axe.faults(page))
                .anyMatch(fault -> fault.startsWith("color-contrast: "))
                .anyMatch(fault -> fault.startsWith("html-has-lang: html"));
    }

    @Test
    void a_screen_reader_reads_the_halls_the_votes_and_what_happened() {
        var read = ScreenReader.reads(at("00:21", 1_280, 800, false));
        assertThat(read)
                .contains("image Second Congress of Soviets: 492* here, 178* gone.")
                .containsSequence("table Second Congress of Soviets", "caption")
                .containsSubsequence(
                        "cell 300", "rowheader Bolsheviks", "cell 0*", "rowheader Mensheviks", "cell 68* gone")
                .containsSubsequence(
                        "region Votes",
                        "StaticText The Duma goes to the palace",
                        "StaticText 62 : 14*",
                        "region Events")
                .anyMatch(line -> line.startsWith("slider Moment of the night"));
        int feed = read.indexOf("region Events");
        assertThat(read.subList(feed, read.size()))
                .containsSubsequence(
                        "link ≈00:21", "StaticText They start for the Nevsky on foot, in a cold rain.", "link ≈00:20");
    }

    @Test
    void what_happens_is_announced_with_the_hall() {
        var page = at("00:21", 1_280, 800, false);
        page.until(() -> page.text("#announcer").contains("They start for the Nevsky on foot"));
        assertThat(page.text("#announcer")).startsWith("00:21, Smolny: ").contains("492* in the hall of Smolny");
        assertThat(page.<String>script("return document.getElementById('announcer').getAttribute('aria-live')"))
                .isEqualTo("polite");
    }

    @ParameterizedTest
    @CsvSource({"360, 780, 12", "1280, 800, 10", "1920, 1080, 12.5", "3840, 2160, 25"})
    void no_letter_is_too_small_to_read(int width, int height, double least) {
        var page = at("158", width, height, false);
        assertThat(page.<List<String>>script("""
                const [least] = arguments
                const small = []
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
                while (texts.nextNode()) {
                  const text = texts.currentNode
                  const within = document.createRange()
                  within.selectNode(text)
                  const element = text.parentElement
                  if (within.getBoundingClientRect().width === 0 || element.closest('.unseen') !== null) continue
                  const drawn = element.getScreenCTM?.() ?? { a: 1, b: 0 }
                  const size = parseFloat(getComputedStyle(element).fontSize) * Math.hypot(drawn.a, drawn.b)
                  if (size < least) small.push(`${size.toFixed(1)} px: ${text.textContent.trim()}`)
                }
                return small
                """, least)).isEmpty();
    }

    private ShownPage at(String moment, int width, int height, boolean dark) {
        browser.window(width, height);
        browser.dark(dark);
        var page = browser.visit(theatre.entrance().address() + "&run=night&at=" + moment);
        page.awaitMoment((int) Petrograd.after(moment));
        page.until(() -> page.text("#glass").contains("published"));
        page.until(() -> page.script("return document.getAnimations().length === 0"));
        return page;
    }
}
