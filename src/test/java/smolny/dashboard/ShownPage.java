package smolny.dashboard;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/// What a reader sees of the dashboard, and does with it.
record ShownPage(ChromeDriver driver) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// The night's clock in the head, such as `00:21`.
    String clock() {
        return text("#hour") + ":" + text("#minute");
    }

    /// What stands beside it: the pace, or what is looked at.
    String pace() {
        return text("#pace");
    }

    /// How many are in a hall, with the mark behind the number.
    String inHall(String place) {
        return text(".assembly[data-place=" + place + "] .large");
    }

    /// How many seats of a hall are drawn.
    ///
    /// @param as `here`, a dot, or `gone`, a ring
    long seats(String place, String as) {
        return this.<Long>script("""
                return [...document.querySelectorAll(`.assembly[data-place=${arguments[0]}] .seats .${arguments[1]}`)]
                  .reduce((sum, path) => sum + path.getAttribute('d').match(/M/g).length, 0)
                """, place, as);
    }

    /// How a motion stands: the large words at its right, and the small ones below them.
    String vote(String motion) {
        return script("""
                const item = [...document.querySelectorAll('.motions > li')]
                  .find((each) => each.querySelector('.what b').textContent === arguments[0])
                return item === undefined ? '' : ['b', 'small']
                  .map((part) => item.querySelector(`.result ${part}`).textContent).join(', ')
                """, motion);
    }

    /// What is said of each column, the one on the move first.
    List<String> columns() {
        return texts(".columns li > span");
    }

    /// The sequence that the page stands at.
    int sequence() {
        return Integer.parseInt(script("return document.getElementById('track').getAttribute('aria-valuenow')"));
    }

    /// Looks at an event by a click on its place on the track.
    void clickTrack(int sequence, int of) {
        var track = driver.findElement(By.id("track"));
        int width = track.getSize().getWidth();
        int x = (int) Math.round((sequence - 0.5) / of * width);
        new Actions(driver).moveToElement(track, x - width / 2, 0).click().perform();
    }

    void click(String id) {
        driver.findElement(By.id(id)).click();
    }

    /// On whatever a selector finds first.
    void clickOn(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /// On the sheet behind *More*.
    void clickCommand(String command) {
        driver.findElement(By.cssSelector("[data-command='" + command + "']")).click();
    }

    void choose(String list, String option) {
        new Select(driver.findElement(By.id(list))).selectByVisibleText(option);
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void tab() {
        press(Keys.TAB);
    }

    /// Id of the element with the focus, or its tag where it has none.
    String focused() {
        return script("const at = document.activeElement; return at.id || at.tagName.toLowerCase()");
    }

    /// Presses a key on the track so many times, each time when the answers of the moment before are drawn.
    ///
    /// @return the milliseconds that each drawing took, from the start of its frame until the browser had laid it
    /// out, painted it and taken up something else
    List<Number> scrub(String key, int times) {
        return awaited("""
                const [key, times, done] = arguments
                const track = document.getElementById('track')
                const frame = window.requestAnimationFrame
                const took = []
                const begun = []
                const { port1: painted, port2: drawn } = new MessageChannel()
                painted.onmessage = () => took.push(performance.now() - begun.shift())
                window.requestAnimationFrame = (draw) => frame((at) => {
                  begun.push(performance.now())
                  draw(at)
                  drawn.postMessage(null)
                })
                function press(left) {
                  if (left === 0) {
                    window.requestAnimationFrame = frame
                    return frame(() => setTimeout(() => done(took)))
                  }
                  const before = track.getAttribute('aria-valuenow')
                  track.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
                  const wait = () => {
                    const there = track.getAttribute('aria-valuenow') !== before
                    if (there && document.querySelector('.pending') === null) press(left - 1)
                    else setTimeout(wait, 1)
                  }
                  wait()
                }
                press(times)
                """, key, times);
    }

    boolean isDisabled(String id) {
        return driver.findElement(By.id(id)).getDomAttribute("disabled") != null;
    }

    String text(String selector) {
        return script("return document.querySelector(arguments[0])?.textContent ?? ''", selector);
    }

    List<String> texts(String selector) {
        return script("return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent)", selector);
    }

    /// Waits until the page shows it.
    void until(Callable<Boolean> shown) {
        await().atMost(PATIENCE).ignoreExceptions().until(shown);
    }

    /// Waits until all answers are there for the moment that the page looks at.
    void awaitMoment(int sequence) {
        until(() -> sequence() == sequence && isSettled());
    }

    /// Whether no panel waits for the answer of the moment it is to show.
    boolean isSettled() {
        return script("return document.querySelector('.waiting, .pending') === null");
    }

    void run(String code, Object... arguments) {
        driver.executeScript(code, arguments);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a script gives what it was written to give
    <T> T script(String code, Object... arguments) {
        return (T) Objects.requireNonNull(driver.executeScript(code, arguments), code);
    }

    /// The same, of a script that calls its last argument with what it gives.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T awaited(String code, Object... arguments) {
        return (T) Objects.requireNonNull(driver.executeAsyncScript(code, arguments), code);
    }
}
