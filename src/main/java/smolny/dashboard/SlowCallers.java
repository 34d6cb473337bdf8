package smolny.dashboard;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;

/// Closes connections on which somebody takes too long to say what is wanted, a byte at a time or not at all.
///
/// Jetty's own time limit begins anew with each byte. A connection serves one request only, so its age is
/// the request's.
final class SlowCallers implements Connection.Listener {

    private final Map<EndPoint, Long> waiting = new ConcurrentHashMap<>();
    private final long mostNanos;

    SlowCallers(Duration most) {
        this.mostNanos = most.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        waiting.put(connection.getEndPoint(), System.nanoTime());
    }

    @Override
    public void onClosed(Connection connection) {
        waiting.remove(connection.getEndPoint());
    }

    /// All of the request is here.
    void heard(Context http) {
        var request = ServletContextRequest.getServletContextRequest(http.req());
        waiting.remove(request.getConnectionMetaData().getConnection().getEndPoint());
    }

    /// Closes those that have taken too long; to be called now and then.
    void sweep() {
        long now = System.nanoTime();
        waiting.forEach((connection, opened) -> {
            if (now - opened > mostNanos) {
                connection.close();
            }
        });
    }
}
