package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.SharedBroker;

/// A browser at a dashboard that listens to more than its own machine.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenPageTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private final Entrance entrance = Entrance.open("0.0.0.0", 0);
    private Browser browser;
    private Theatre theatre;
    private Dashboard dashboard;

    @BeforeAll
    void play(@TempDir Path state) {
        browser = Browser.open();
        theatre = Theatre.open(kafka, state);
        dashboard = theatre.serve(entrance);
        theatre.play("night");
    }

    @AfterAll
    void close() {
        if (dashboard != null) {
            dashboard.close();
        }
        if (theatre != null) {
            theatre.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void without_the_token_a_page_says_what_to_do() {
        var page = browser.visit(address() + "#run=night");
        assertThat(page.text("h1")).isEqualTo("The address is not complete");
        assertThat(page.text("ol")).contains("Dashboard", "?token=", "0.0.0.0");
        assertThat(page.<Long>script("return performance.getEntriesByType('navigation')[0].responseStatus"))
                .isEqualTo(401);
        assertThat(Axe.faults(page)).isEmpty();
        // The browser reports the refusal itself, and nothing else.
        assertThat(browser.complaints()).isNotEmpty().allMatch(each -> each.contains("401 (Unauthorized)"));
    }

    @Test
    void with_the_token_in_the_address_everything_works() {
        var page = browser.visit(address() + "?token=" + entrance.token() + "#token=" + entrance.token());
        page.until(() -> page.clock().equals("06:00") && page.inHall("SML").equals("482*"));
        assertThat(page.<String>script("return location.href")).isEqualTo(address());

        page.press("5");
        page.awaitMoment(79);
        page.until(() -> page.text("#glass .body").contains("· schema "));
        page.click("step");
        page.until(() -> page.text("#said").equals("step 1: done"));
        assertThat(theatre.asked()).singleElement().satisfies(command -> assertThat(command.verb())
                .isEqualTo("step"));

        assertThat(page.<Long>awaited("fetch('icon.svg').then(({ status }) => arguments[0](status))"))
                .isEqualTo(200);
        assertThat(page.<List<String>>script("""
                        return performance.getEntriesByType('resource')
                          .filter(({ responseStatus }) => responseStatus !== 200)
                          .map(({ name, responseStatus }) => `${responseStatus} ${name}`)
                        """)).isEmpty();
        for (var kind : List.of(".css", ".js", ".woff2", ".svg", "/state?at=79")) {
            assertThat(page.<List<String>>script(
                            "return performance.getEntriesByType('resource').map(({ name }) => name)"))
                    .anyMatch(name -> name.endsWith(kind));
        }
        assertThat(browser.complaints()).isEmpty();

        // The cookie stays: a reload needs no token, and comes back to the moment.
        page.run("document.body.id = 'before'; location.reload()");
        page.until(() -> page.text("#before").isEmpty());
        page.awaitMoment(79);
    }

    private String address() {
        return "http://127.0.0.1:" + entrance.port() + "/";
    }
}
