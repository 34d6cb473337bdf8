package smolny.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;

/// Takes the pictures of the dashboard that the documentation shows. Started by `src/docs/screenshots`.
final class Screenshots {

    private static final List<Scene> SCENES = List.of(
            new Scene("start", "congress-opens", 1_920, 1_080, false),
            new Scene("vote", "23:24", 1_920, 1_080, false),
            new Scene("walkout", "moderates-set-out", 1_920, 1_080, false),
            new Scene("standoff", "marchers-dare-sailor", 1_920, 1_080, false),
            new Scene("dark", "moderates-set-out", 1_920, 1_080, true),
            new Scene("small", "moderates-set-out", 360, 780, false));

    /// A moment of the night in a window.
    private record Scene(String name, String moment, int width, int height, boolean dark) {}

    private Screenshots() {}

    /// Takes all of them.
    ///
    /// @param words the address of a run, and the folder for the pictures
    public static void main(String[] words) throws IOException {
        try (var browser = Browser.open()) {
            for (var scene : SCENES) {
                browser.window(scene.width(), scene.height());
                browser.dark(scene.dark());
                var page = browser.visit(words[0] + "&at=" + scene.moment());
                page.until(
                        () -> page.isSettled() && page.text("#glass h2 small").equals("event " + page.sequence()));
                // Seats empty one after the other; the picture is of when all have gone.
                Awaitility.await().until(() -> page.script("return document.getAnimations().length === 0"));
                Files.write(Path.of(words[1], scene.name() + ".png"), browser.picture());
            }
        }
    }
}
