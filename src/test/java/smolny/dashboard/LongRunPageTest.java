package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import smolny.event.NightEvent;
import smolny.event.Siege;
import smolny.projection.LongNight;
import smolny.projection.Petrograd;
import smolny.projection.Questions;

/// What a reader sees of a run that is too long for the page: of 6,000 events it holds the newest 4,000.
class LongRunPageTest extends InABrowser {

    private static final int LAST = 6_000;
    private static final int HELD = 4_000;

    /// Far before all events that the page holds, and so many before it are shown.
    private static final int FAR = 1_500;

    private static final int SHOWN = 150;

    private static final LongNight NIGHT = new LongNight(LAST);

    @Override
    void prepare() {
        theatre.play("long", Petrograd.night(), NIGHT);
    }

    @AfterEach
    void nothing_went_wrong() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void any_moment_is_shown_as_a_whole() {
        var page = live();
        page.clickTrack(FAR, LAST);
        page.until(() -> page.sequence() < FAR + 100 && page.isSettled());
        int there = page.sequence();
        assertThat(there).isBetween(FAR - 100, FAR + 100);
        assertThat(page.text("#feed .events li:first-child p")).contains("event " + there + " of it was invented");
        assertThat(page.text("#feed h2 small")).isEqualTo(there + " of " + LAST + " events");
        assertThat(page.pace()).contains("event " + there);
        assertThat(page.inHall("SML")).isNotEmpty();
        page.press(Keys.ARROW_LEFT);
        page.awaitMoment(there - 1);
        page.until(() -> page.text("#glass h2 small").equals("event " + (there - 1)));
        assertThat(page.text("#latest")).contains("event " + (there - 1) + " of it was invented");

        page.click("live");
        page.until(() -> page.sequence() == LAST && page.text("#latest").contains("event " + LAST));
    }

    @Test
    void a_link_to_an_event_far_back_opens_there() {
        var page = open("&at=invented-" + FAR);
        page.awaitMoment(FAR);
        assertThat(page.text("#latest")).contains("event " + FAR + " of it was invented");
    }

    @Test
    void a_place_that_fell_long_ago_stays_marked_and_is_not_before_it_fell() {
        var fall = NIGHT.stream()
                .filter(event -> event.happening() instanceof Siege.PlaceTaken)
                .findFirst()
                .orElseThrow();
        for (int at : List.of(LAST, FAR)) {
            var page = at(at);
            page.until(() -> page.texts(".place.taken text").equals(List.of(name(fall))));
        }
        var before = at((int) fall.sequence() - 1);
        assertThat(before.texts(".place.taken")).isEmpty();
    }

    @Test
    void guns_and_silences_that_the_page_does_not_hold_stand_on_the_track() {
        var page = live();
        page.until(() -> leftmost(page, ".guns polygon") < 0.05);
        assertThat(leftmost(page, ".silences g")).isLessThan(0.05);
        assertThat(page.texts(".silences title")).allMatch(title -> title.endsWith(" of silence"));
    }

    @Test
    void a_cause_that_lies_before_all_that_is_shown_can_be_gone_to() {
        var page = at(FAR);
        page.clickOn("#feed .more");
        int earliest = FAR - SHOWN + 1;
        page.until(() -> page.text(".events li:last-child p").contains("event " + earliest + " of it"));
        page.clickOn(".events li:last-child summary");
        page.until(() -> page.text(".events li:last-child .because a").contains("event " + (earliest - 1)));

        page.clickOn(".events li:last-child .because a");
        page.awaitMoment(earliest - 1);
        assertThat(page.text("#latest")).contains("event " + (earliest - 1) + " of it was invented");
    }

    @Test
    void behind_the_earliest_event_that_is_shown_one_can_go_on_to_those_before() {
        var page = at(FAR);
        page.clickOn("#feed .more");
        page.until(() -> page.text("#feed .more").equals("Go back to event " + (FAR - SHOWN)));
        page.clickOn("#feed .more");
        page.awaitMoment(FAR - SHOWN);
        assertThat(page.text("#feed .events li:first-child p")).contains("event " + (FAR - SHOWN) + " of it");
    }

    @Test
    void the_line_of_tempers_begins_with_what_the_room_had_come_to_before() {
        var page = at(FAR);
        assertThat(page.texts("#temper tbody tr:first-child td"))
                .as("at a moment far back")
                .element(1)
                .isEqualTo(temper(FAR - SHOWN));

        int first = LAST - HELD + 1;
        var later = at(first + SHOWN);
        later.until(() -> later.texts("#temper tbody tr:first-child td").get(2).equals("nothing new"));
        assertThat(later.texts("#temper tbody tr:first-child td"))
                .as("at a moment that the page holds")
                .element(1)
                .isEqualTo(temper(first - 1));
    }

    private ShownPage live() {
        var page = open("");
        page.until(() -> page.sequence() == LAST);
        return page;
    }

    private ShownPage at(int sequence) {
        var page = open("&at=" + sequence);
        page.awaitMoment(sequence);
        return page;
    }

    private ShownPage open(String at) {
        return browser.visit(address() + "#run=long" + at);
    }

    /// Where the leftmost of some marks stands, in widths of the track.
    private static double leftmost(ShownPage page, String marks) {
        Number left = page.script("""
                const { left, width } = document.getElementById('track').getBoundingClientRect()
                return Math.min(1, ...[...document.querySelectorAll(arguments[0])]
                  .map((mark) => (mark.getBoundingClientRect().left - left) / width))
                """, marks);
        return left.doubleValue();
    }

    private static String temper(int after) {
        int temper = Questions.MOOD
                .projection()
                .replay(NIGHT.subList(0, after))
                .at("SML")
                .temper();
        return temper < 0 ? "\u2212" + -temper : temper > 0 ? "+" + temper : "0";
    }

    private static String name(NightEvent event) {
        return Petrograd.night().places().stream()
                .filter(place -> place.id().equals(event.place()))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
