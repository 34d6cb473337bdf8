package smolny.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The calls that only show something.
final class Views {

    /// A fold takes a processor, not time: more at once would only slow each other and the viewers down.
    private static final int FOLDS_AT_ONCE = 8;

    private static final int FOLD_PATIENCE_SECONDS = 5;

    private final Boards boards;
    private final Audience audience;
    private final LookingBack lookingBack;
    private final Outline outline;
    private final Glass glass;
    private final CaughtUp caughtUp;
    private final Subscription subscription;
    private final Semaphore folds = new Semaphore(FOLDS_AT_ONCE, true);

    Views(
            Boards boards,
            Audience audience,
            LookingBack lookingBack,
            Outline outline,
            Glass glass,
            CaughtUp caughtUp,
            Subscription subscription) {
        this.boards = boards;
        this.audience = audience;
        this.lookingBack = lookingBack;
        this.outline = outline;
        this.glass = glass;
        this.caughtUp = caughtUp;
        this.subscription = subscription;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/runs", this::runs);
        routes.get("/api/stream", this::stream);
        routes.get(
                "/api/runs/{run}/state", http -> fold(http, () -> lookingBack.state(http.pathParam("run"), at(http))));
        routes.get(
                "/api/runs/{run}/events",
                http -> fold(
                        http, () -> lookingBack.events(http.pathParam("run"), asked(http, "from"), asked(http, "to"))));
        routes.get("/api/runs/{run}/outline", http -> fold(http, () -> outline.of(http.pathParam("run"))));
        routes.get(
                "/api/runs/{run}/events/{id}",
                http -> fold(http, () -> lookingBack.event(http.pathParam("run"), http.pathParam("id"))));
        routes.get(
                "/api/runs/{run}/records/{sequence}",
                http -> fold(http, () -> glass.record(http.pathParam("run"), http.pathParam("sequence"))));
        routes.get("/health", http -> told(http, "up", true));
        routes.get("/ready", this::ready);
    }

    private void runs(Context http) throws IOException {
        caughtUp.await();
        var out = http.res().getOutputStream();
        http.res().setContentType("application/json");
        out.print("{\"runs\":[");
        boolean first = true;
        for (var run : boards.runs()) {
            out.print(first ? "" : ",");
            out.write(run.json());
            first = false;
        }
        out.print("]}");
    }

    private void stream(Context http) throws IOException {
        var pinned = http.queryParam("run");
        if (pinned != null) {
            boards.look(pinned).close();
        }
        var response = http.res();
        var viewer = new Viewer(boards, audience, pinned, response.getOutputStream());
        int number = audience.enter(viewer);
        try {
            response.setContentType("text/event-stream; charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            viewer.write(number);
        } catch (IOException gone) {
            // The viewer has left, or takes nothing: nobody is there to be told.
        } finally {
            audience.leave(viewer);
        }
    }

    private void fold(Context http, Fold fold) throws InterruptedException {
        if (!folds.tryAcquire(FOLD_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Refusal.later("questions: more than can be answered now (expected: fewer)", 1);
        }
        try {
            http.header("Cache-Control", "no-store").result(fold.answer());
        } finally {
            folds.release();
        }
    }

    private interface Fold {
        byte[] answer();
    }

    private void ready(Context http) {
        boolean ready = subscription.upToDate();
        http.status(ready ? 200 : 503);
        told(http, "ready", ready);
    }

    private static void told(Context http, String what, boolean holds) {
        http.result(PageJson.bytes(PageJson.object().put(what, holds)));
    }

    private static String asked(Context http, String end) {
        var sequence = http.queryParam(end);
        if (sequence == null) {
            throw Refusal.senseless(end + ": none (expected: an event number)");
        }
        return sequence;
    }

    private static String at(Context http) {
        var at = http.queryParam("at");
        if (at == null) {
            throw Refusal.senseless(
                    "at: none (expected: an event number, the id of an event or a chapter, or a night time"
                            + " such as 00:18)");
        }
        return at;
    }
}
