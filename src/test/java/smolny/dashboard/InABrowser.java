package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.SharedBroker;

/// A theatre, and a real browser before it.
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class InABrowser {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    Browser browser;
    Theatre theatre;

    @BeforeAll
    void open(@TempDir Path state) {
        browser = Browser.open();
        theatre = theatre(state);
        prepare();
    }

    /// Commands go nowhere, unless a test wants it otherwise.
    Theatre theatre(Path state) {
        return Theatre.open(kafka, state);
    }

    /// Plays what all tests of the class look at: the night, unless they want something else.
    void prepare() {
        theatre.play("night");
    }

    @AfterAll
    void close() {
        if (theatre != null) {
            theatre.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nobody_else_was_asked() {
        assertThat(browser.asked()).isSubsetOf("127.0.0.1:" + theatre.port());
    }

    String address() {
        return "http://127.0.0.1:" + theatre.port() + "/";
    }
}
