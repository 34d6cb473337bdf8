package smolny.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Deque's axe-core, which knows most of what keeps people from using a page.
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /// What is wrong with the page as it stands now, each as the rule, what breaks it and why. What axe cannot decide
    /// counts too, save the contrast of letters over a drawing: `contrast.test.mjs` is about their colours.
    static List<String> faults(ShownPage page) {
        page.run(SCRIPT);
        return page.awaited("""
                const [done] = arguments
                axe.run().then(({ violations, incomplete, passes }) => {
                  if (passes.length < 10) return done([`only ${passes.length} rules had something to look at`])
                  const found = [...violations, ...incomplete.filter(({ id }) => id !== 'color-contrast')]
                  done(found.flatMap(({ id, nodes }) =>
                    nodes.map(({ target, any, all, none }) =>
                      `${id}: ${target.join(' ')} (${[...any, ...all, ...none].map(({ message }) => message).join('; ')})`)))
                })
                """);
    }

    private static String script() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
