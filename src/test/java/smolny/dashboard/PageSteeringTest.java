package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// What a reader does on the page in a real browser, to a player that plays.
class PageSteeringTest extends InABrowser {

    /// The walkout begins with it.
    private static final int FROM = 100;

    @Override
    Theatre theatre(Path state) {
        return Theatre.steered(kafka, state);
    }

    /// Every test plays for itself.
    @Override
    void prepare() {}

    @Test
    void whoever_has_the_token_plays_pauses_steps_and_sets_the_rate() {
        try (var _ = theatre.begin("steered", FROM, 1)) {
            var page = browser.visit(theatre.entrance().address());
            page.until(() -> page.pace().equals("paused at 1×"));

            page.click("step");
            page.until(() -> page.text("#said").equals("step 1: done") && page.sequence() == FROM);
            page.press(".");
            page.until(() -> page.sequence() == FROM + 1);

            slideRate(page, 440);
            page.until(() ->
                    page.text("#said").equals("rate 2500: done") && page.pace().equals("paused at 2,500×"));
            slideRate(page, 278);
            page.until(() -> page.pace().equals("paused at 60×"));

            assertThat(page.text("#play")).isEqualTo("Play");
            page.click("play");
            page.until(() -> page.pace().startsWith("60×") && page.text("#play").equals("Pause"));
            page.until(() -> page.sequence() > FROM + 1);
            page.press(" ");
            page.until(() -> page.pace().equals("paused at 60×"));
            assertThat(page.text("#said")).isEqualTo("pause: done");

            int before = page.sequence();
            page.click("back");
            page.until(() -> page.text("#watching").startsWith("run steered-2") && page.sequence() == before - 1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void more_can_be_asked_on_a_sheet_which_says_what_holds() {
        try (var _ = theatre.begin("asked", FROM, 1)) {
            // As a server that listens beyond its machine has it.
            var page = browser.visit(address() + "?token=" + theatre.entrance().token() + "#run=asked");
            page.until(() -> page.pace().equals("paused at 1×"));
            assertThat(page.<String>script("return location.href")).isEqualTo(address() + "#run=asked");

            page.click("more");
            page.choose("pauses", "every chapter");
            page.until(() -> page.text("#pausing").equals("every chapter"));
            page.choose("pauses", "City Duma");
            page.until(() -> page.text("#pausing").contains("City Duma"));
            page.clickCommand("pause-on off");
            page.until(() -> page.text("#pausing").isEmpty());
            page.choose("cap", "2 minutes");
            page.until(() -> page.text("#capped").equals("now 2 min"));
            page.clickCommand("loop");
            page.until(() -> page.text("#said").equals("loop: done"));
            page.clickCommand("loop off");
            page.until(() -> page.text("#said").equals("loop off: done"));
            page.clickCommand("burst 10");
            page.until(() -> page.sequence() == FROM - 1 + 10);
            page.clickCommand("burst");
            page.until(() -> page.pace().startsWith("finished"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void without_the_token_nothing_can_be_steered() {
        try (var _ = theatre.begin("watched", FROM, 1)) {
            var page = browser.visit(address() + "#run=watched");
            page.until(() -> page.pace().equals("paused at 1×"));
            for (var button : List.of("play", "back", "step", "previous", "next", "rate", "present")) {
                assertThat(page.isDisabled(button)).as(button).isTrue();
            }
            assertThat(page.text("#why")).contains("opened without the token");
            page.press(" ");
            page.until(() -> page.text("#said").contains("opened without the token"));
            assertThat(browser.complaints()).isEmpty();

            long status = page.awaited("""
                    const body = JSON.stringify({ id: 'bold', run: 'watched', verb: 'step', arguments: [] })
                    const headers = { 'Content-Type': 'application/json' }
                    fetch('/api/control', { method: 'POST', headers, body }).then(({ status }) => arguments[0](status))
                    """);
            assertThat(status).isEqualTo(401);
            var wrong = withToken("watched", "wrong");
            wrong.until(() -> !wrong.isDisabled("step"));
            wrong.click("step");
            wrong.until(() -> wrong.text("#said").equals("The server does not accept this token."));
            assertThat(wrong.sequence()).isEqualTo(FROM - 1);
            // The browser reports both refusals, and nothing else.
            assertThat(browser.complaints()).hasSize(2).allMatch(each -> each.contains("401 (Unauthorized)"));
        }
    }

    @Test
    void the_keyboard_alone_is_enough() {
        try (var _ = theatre.begin("keyed", FROM, 1)) {
            var page = withToken("keyed", theatre.entrance().token());
            page.until(() -> page.pace().equals("paused at 1×") && page.isSettled());

            var reached = new LinkedHashSet<String>();
            for (int i = 0; i < 400 && !reached.contains("ask"); i++) {
                page.tab();
                reached.add(page.focused());
                assertThat(page.<Boolean>script("return document.activeElement.matches(':focus-visible')"))
                        .as("one can see where the focus is: " + page.focused())
                        .isTrue();
            }
            assertThat(reached).contains("play", "step", "rate", "present", "moment", "theme", "ask");
            page.tab();
            assertThat(page.focused()).isEqualTo("track");

            page.press(Keys.HOME);
            page.awaitMoment(1);
            page.press(Keys.ARROW_RIGHT);
            page.awaitMoment(2);
            page.press("5");
            page.awaitMoment(79);
            page.press("l");
            page.until(() -> page.pace().equals("paused at 1×"));

            page.press("?");
            page.until(() -> page.script("return document.getElementById('help').open"));
            page.press(Keys.ESCAPE);
            page.until(() -> !page.<Boolean>script("return document.getElementById('help').open"));
            page.press(" ");
            page.until(() -> page.text("#said").equals("resume: done"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private ShownPage withToken(String run, String token) {
        var page = browser.visit(address() + "#run=" + run + "&token=" + token);
        page.until(() -> page.<String>script("return location.href").equals(address() + "#run=" + run));
        return page;
    }

    private static void slideRate(ShownPage page, int position) {
        page.run("""
                const rate = document.getElementById('rate')
                rate.value = arguments[0]
                for (const type of ['input', 'change']) rate.dispatchEvent(new Event(type, { bubbles: true }))
                """, position);
    }
}
