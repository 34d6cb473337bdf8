package smolny.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is answered when a request comes to nothing: a status and one sentence, never the inside of the program.
final class Mishaps {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    private final AtomicLong count = new AtomicLong();

    void addTo(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (refusal, http) -> refuse(http, refusal));
        // The caller went away, or was sent away for taking too long.
        routes.exception(IOException.class, (gone, http) -> LOG.debug("{} {}", http.method(), http.path(), gone));
        routes.exception(Exception.class, (mishap, http) -> {
            long number = count.incrementAndGet();
            LOG.error("mishap {}: {} {}", number, http.method(), http.path(), mishap);
            http.status(500).result(PageJson.error("mishap " + number + " (its cause is in the log of the server)"));
        });
    }

    private static void refuse(Context http, HttpResponseException refusal) {
        var details = refusal.getDetails();
        var methods = details.get("availableMethods");
        if (methods != null) {
            http.header("Allow", methods);
        }
        var wait = details.get("Retry-After");
        if (wait != null) {
            http.header("Retry-After", wait);
        }
        http.status(refusal.getStatus())
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .result(PageJson.error(refusal.getMessage()));
        if (refusal.getStatus() == 401 && ClosedDoor.isSeen(http)) {
            ClosedDoor.show(http);
        }
    }
}
