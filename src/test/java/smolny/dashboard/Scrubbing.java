package smolny.dashboard;

import java.util.Locale;

/// How long the page takes to draw a moment, layout and painting included, while somebody scrubs over the whole night.
/// Started by `src/bench/scrubbing`.
final class Scrubbing {

    private Scrubbing() {}

    /// Scrubs back and forth once to warm up, and once more.
    ///
    /// @param words the address of a run
    public static void main(String[] words) {
        try (var browser = Browser.open()) {
            browser.window(1_440, 900);
            var page = browser.visit(words[0] + "&at=158");
            page.awaitMoment(158);
            for (var round : new String[] {"warm-up", "scrubbing"}) {
                page.scrub("ArrowLeft", 157);
                var sorted = page.scrub("ArrowRight", 157).stream()
                        .mapToDouble(Number::doubleValue)
                        .sorted()
                        .toArray();
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d drawings, laid out and painted, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms; a frame is 16.7 ms%n",
                        round,
                        sorted.length,
                        sorted[sorted.length / 2],
                        sorted[sorted.length * 9 / 10],
                        sorted[sorted.length * 99 / 100]);
            }
        }
    }
}
