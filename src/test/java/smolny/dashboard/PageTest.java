package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import smolny.projection.Petrograd;

/// What a reader sees in a real browser.
class PageTest extends InABrowser {

    private static final int LAST = Petrograd.events().size();
    private static final String MARTOV = "Martov: stop the firing, talk about a government of all socialists";

    @AfterEach
    void nothing_went_wrong() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_whole_night_comes_in_as_a_burst() {
        var live = open("");
        live.until(() -> live.text("#watching").startsWith("run "));
        theatre.play("burst");

        live.until(() -> live.text("#watching").startsWith("run burst") && live.sequence() == LAST);
        live.until(() -> live.inHall("SML").equals("482*"));
        assertThat(live.clock()).isEqualTo("06:00");
        assertThat(live.pace()).isEqualTo("finished · " + LAST + " events");
        assertThat(live.text("#feed h2 small")).isEqualTo(LAST + " of " + LAST + " events");
    }

    @Test
    void the_hall_reads_670_before_the_walkout_and_492_after_it() {
        var before = at("104", 104);
        assertThat(before.inHall("SML")).isEqualTo("670*");
        var after = at("moderates-set-out", (int) Petrograd.after("moderates-set-out"));
        assertThat(after.inHall("SML")).isEqualTo("492*");
        assertThat(after.text(".assembly[data-place=SML]")).contains("178* gone");
    }

    @Test
    void who_leaves_the_hall_leaves_a_ring_where_the_dot_was() {
        var before = at("104", 104);
        assertThat(before.seats("SML", "here")).isEqualTo(670);
        assertThat(before.seats("SML", "gone")).isZero();
        var after = at("moderates-set-out", (int) Petrograd.after("moderates-set-out"));
        assertThat(after.seats("SML", "here")).isEqualTo(492);
        assertThat(after.seats("SML", "gone")).isEqualTo(178);
    }

    @Test
    void martov_carries_670_to_nobody_and_the_duma_votes_62_to_14_with_3_for_neither() {
        var page = at("158", LAST);
        assertThat(page.vote(MARTOV)).startsWith("670 : 0*, adopted unanimously");
        assertThat(page.vote("The Duma goes to the palace"))
                .isEqualTo("62 : 14*, adopted, 3 with neither · 79 of 79 present");
    }

    @Test
    void the_march_halts_turns_back_and_never_reaches_the_palace() {
        var page = at("palace-march-sets-out", (int) Petrograd.after("palace-march-sets-out"));
        var told = new TreeSet<String>();
        for (int sequence = page.sequence(); sequence <= LAST; sequence++) {
            page.run("document.getElementById('track').dispatchEvent("
                    + "new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))");
            page.awaitMoment(Math.min(sequence + 1, LAST));
            page.columns().stream()
                    .filter(column -> column.startsWith("The march"))
                    .map(column -> column.replaceFirst(";.*", ""))
                    .forEach(told::add);
            assertThat(page.<Boolean>script("""
                            const at = (each) => each.getAttribute('transform').match(/[-0-9.]+/g).map(Number)
                            const [x, y] = at(document.querySelector('.place[data-place=WIN]'))
                            return [...document.querySelectorAll('.moving > g')]
                              .every((each) => Math.hypot(at(each)[0] - x, at(each)[1] - y) > 12)
                            """))
                    .as("no column stands at the palace after event " + page.sequence())
                    .isTrue();
        }
        assertThat(told).anyMatch(each -> each.contains("halted at Nevsky at the canal"));
        assertThat(told).anyMatch(each -> each.contains("turned back"));
        assertThat(told).noneMatch(each -> each.contains("at Winter Palace"));
    }

    @Test
    void scrubbing_back_to_23_24_shows_the_open_vote() {
        var page = at("158", LAST);
        page.clickTrack((int) Petrograd.after("23:24"), LAST);
        page.awaitMoment((int) Petrograd.after("23:24"));
        assertThat(page.clock()).isEqualTo("23:24");
        assertThat(page.pace()).contains("looking at ≈23:24").endsWith("live is 06:00");
        assertThat(page.vote(MARTOV)).startsWith("670 : 0*, open");
        assertThat(page.text(".motions li.open .what b")).isEqualTo(MARTOV);

        page.click("live");
        page.until(() -> page.pace().startsWith("finished"));
        assertThat(page.texts(".motions li.open")).isEmpty();
    }

    @Test
    void pages_that_were_left_hold_no_connection() {
        // More than a browser has connections to one server.
        for (int visit = 0; visit < 8; visit++) {
            at("158", LAST);
        }
        var page = at("158", LAST);
        page.until(() -> page.text("#watching").equals("run night · 1 watching"));
    }

    @Test
    void a_link_to_a_moment_opens_there() {
        var page = at("00:18", (int) Petrograd.after("00:18"));
        assertThat(page.clock()).isEqualTo("00:18");
        page.until(() -> page.<String>script("return location.hash").equals("#run=night&at=106"));
        page.until(() -> page.text("#glass h2 small").equals("event 106"));
        assertThat(page.text("#glass .body")).contains("DelegatesLeft", "What the folds changed:", "6 → 0");
    }

    @Test
    void the_runs_of_the_log_are_listed_and_lead_to_themselves() {
        theatre.publishRun("another", "Another night");
        var page = at("00:18", (int) Petrograd.after("00:18"));
        page.click("watching");
        page.until(() -> page.texts("#runs a").contains("another"));
        assertThat(page.texts("#runs a")).first().isEqualTo("whatever plays next");
        assertThat(page.text("#runs")).contains("finished · 158 events · burst");

        page.run("document.querySelector('#runs a[href=\"#run=another\"]').click()");
        page.until(() -> page.text("#title").equals("Another night"));
        assertThat(page.text("#watching")).startsWith("run another");
    }

    @Test
    void names_that_look_like_markup_are_text() {
        theatre.play("hostile", Hostile.night(), Hostile.events());
        var page = open("#run=hostile&at=" + LAST);
        page.awaitMoment(LAST);
        page.until(() -> page.text("#glass .body").contains("· schema "));

        assertThat(page.text("#title")).contains(Hostile.MARKUP);
        for (var panel : Set.of("hall", "map", "votes", "floor", "feed", "news", "glass")) {
            assertThat(page.text("#" + panel)).as(panel).contains(Hostile.MARKUP);
        }
        assertThat(page.<Long>script("return document.querySelectorAll('img, script:not([src])').length"))
                .isZero();
        assertThat(page.<Boolean>script("return window.owned === undefined")).isTrue();
    }

    @Test
    void a_phone_of_360_pixels_needs_no_scrolling_to_the_side() {
        browser.window(360, 780);
        try {
            var page = at("00:21", (int) Petrograd.after("00:21"));
            assertThat(page.<Long>script("return document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            assertThat(page.<List<String>>script("""
                            return [...document.querySelectorAll('main *, header *')]
                              .filter((each) => each.getBoundingClientRect().right > 361 && each.offsetParent !== null
                                && each.closest('pre, .unseen, .spoken') === null)
                              .map((each) => each.tagName + ' ' + each.textContent.slice(0, 40))
                            """)).isEmpty();
        } finally {
            browser.window(1_440, 900);
        }
    }

    @Test
    void scrubbing_over_the_night_draws_every_moment_and_leaves_nothing_behind() {
        var page = at("158", LAST);
        var before = page.texts(".panel .body:not(#glass .body)");
        assertThat(before).hasSizeGreaterThan(5);

        var back = page.scrub("ArrowLeft", LAST - 1);
        assertThat(page.text("#glass h2 small"))
                .as("a record that was shown on the way")
                .isNotEqualTo("event " + LAST);
        assertThat(page.sequence()).isEqualTo(1);
        var forth = page.scrub("ArrowRight", LAST - 1);

        assertThat(back).hasSizeGreaterThanOrEqualTo(LAST - 1);
        assertThat(forth).hasSizeGreaterThanOrEqualTo(LAST - 1);
        page.awaitMoment(LAST);
        assertThat(page.texts(".panel .body:not(#glass .body)")).isEqualTo(before);
    }

    private ShownPage open(String moment) {
        return browser.visit(address() + moment);
    }

    private ShownPage at(String moment, int sequence) {
        var page = open("#run=night&at=" + moment);
        page.awaitMoment(sequence);
        return page;
    }
}
