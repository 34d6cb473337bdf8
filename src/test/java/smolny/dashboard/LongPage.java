package smolny.dashboard;

import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// How long a page needs to open, and to show moments, of a run that is too long for it, in a real Chromium.
/// `src/bench/lookback` runs it.
public final class LongPage {

    private static final int VISITS = 10;

    /// Looks at a moment, if there is one to look at, and tells when all of it has been drawn: in milliseconds since
    /// then, otherwise since the page began to load.
    private static final String SHOWN = """
            const [sequence, hash, done] = arguments
            const began = hash === '' ? 0 : performance.now()
            if (hash !== '') location.hash = hash
            const shown = () => document.getElementById('track').getAttribute('aria-valuenow') === String(sequence)
              && document.querySelector('.waiting, .pending') === null
            const wait = () => shown()
              ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))
              : setTimeout(wait, 1)
            wait()
            """;

    private LongPage() {}

    /// Opens the page again and again, then looks at moments.
    ///
    /// @param address of the dashboard
    /// @param run its id
    /// @param events how many it has
    /// @param moments how many of them to look at
    public static void measure(String address, String run, int events, int moments, Random random) {
        try (var browser = Browser.open()) {
            browser.window(1_440, 900);
            var live = address + "#run=" + run;
            told("the page opens at the newest event", VISITS, _ -> shown(browser.visit(live), events, ""));
            told("the page opens at a random moment", VISITS, _ -> {
                int at = 1 + random.nextInt(events);
                return shown(browser.visit(live + "&at=" + at), at, "");
            });
            var page = browser.visit(live);
            shown(page, events, "");
            told("a random moment is shown", moments, _ -> {
                int at = 1 + random.nextInt(events);
                return shown(page, at, "#run=" + run + "&at=" + at);
            });
        }
    }

    private static double shown(ShownPage page, int sequence, String hash) {
        Number took = page.awaited(SHOWN, sequence, hash);
        return took.doubleValue();
    }

    private static void told(String what, int times, IntFunction<Double> once) {
        var sorted = IntStream.range(0, times)
                .mapToObj(once)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.0f ms, p90 %.0f ms, longest %.0f ms (%d times)%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 9 / 10],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
