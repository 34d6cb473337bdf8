package smolny.dashboard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// A Chromium without a window, driven as a person would.
///
/// Where none is installed its tests are skipped, unless `-Dsmolny.browser=required`.
final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Says of every newer browser that it does not know its developer tools, which nothing here needs. Held, since a
    /// logger that nobody holds forgets its level.
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final List<String> QUIET = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    /// The machine's network changed, as when a container starts beside: the browser then drops what it was loading.
    private static final String NETWORK_CHANGED = "net::ERR_NETWORK_CHANGED";

    private final List<String> complaints = new ArrayList<>();
    private final Path folder;
    private final ChromeDriver driver;

    private Browser(Path folder, ChromeDriver driver) {
        this.folder = folder;
        this.driver = driver;
    }

    /// A browser that knows nothing of earlier visits.
    static Browser open() {
        var chromium = found("chromium", "chromium-browser", "google-chrome");
        var driver = found("chromedriver");
        var missing = "no browser: neither chromium nor chromedriver may be missing from the PATH"
                + " (on Debian: apt-get install chromium chromium-driver)";
        boolean installed = chromium.isPresent() && driver.isPresent();
        if (!installed && "required".equals(System.getProperty("smolny.browser"))) {
            throw new IllegalStateException(missing);
        }
        if (!installed) {
            System.out.println("skipped, " + missing);
        }
        assumeTrue(installed, missing);
        try {
            SELENIUM.setLevel(Level.SEVERE);
            var folder = Files.createTempDirectory("smolny-browser");
            var options = new ChromeOptions().setBinary(chromium.orElseThrow());
            options.addArguments(QUIET).addArguments("--user-data-dir=" + folder);
            var logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            logs.enable(LogType.PERFORMANCE, Level.ALL);
            options.setCapability("goog:loggingPrefs", logs);
            // A script may scrub over the whole night, and the machine may have much else to do.
            options.setScriptTimeout(Duration.ofMinutes(2));
            var service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driver.orElseThrow())
                    .usingAnyFreePort()
                    .build();
            var browser = new Browser(folder, new ChromeDriver(service, options));
            browser.window(1_440, 900);
            return browser;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param width in CSS pixels; below 500 it is a phone
    void window(int width, int height) {
        boolean phone = width < 500;
        devtools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
    }

    void dark(boolean dark) {
        var feature = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        devtools("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /// Loads a page as somebody does who was not there before, also where only what is behind `#` differs.
    ShownPage visit(String address) {
        boolean loaded;
        do {
            driver.executeScript("try { sessionStorage.clear() } catch { /* an empty page has none */ }");
            driver.manage().deleteAllCookies();
            driver.get("about:blank");
            driver.get(address);
            loaded = collected().stream().noneMatch(complaint -> complaint.contains(NETWORK_CHANGED));
        } while (!loaded);
        return new ShownPage(driver);
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /// What pages have complained of since this was last asked, such as an exception or a file that is not there.
    List<String> complaints() {
        collected();
        var all = complaints.stream()
                .filter(complaint -> !complaint.contains(NETWORK_CHANGED))
                .toList();
        complaints.clear();
        return all;
    }

    private List<String> collected() {
        var newer = driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
        complaints.addAll(newer);
        return newer;
    }

    /// Where pages have sent requests to since this was last asked, as `host:port`.
    Set<String> asked() {
        var asked = new TreeSet<String>();
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            try {
                var message = JSON.readTree(entry.getMessage()).path("message");
                var address = message.path("params").path("request").path("url").asText();
                if (message.path("method").asText().equals("Network.requestWillBeSent") && address.startsWith("http")) {
                    asked.add(URI.create(address).getAuthority());
                }
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return asked;
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void devtools(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    private static Optional<File> found(String... names) {
        var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(path).map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
