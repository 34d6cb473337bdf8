package smolny.dashboard;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// HTTP at an [Entrance]: strict about what a request is, one request a connection.
///
/// Requests run on virtual threads, so a viewer that stands still costs no thread of the machine.
final class WebServer implements AutoCloseable {

    /// One accepts, one selects, the others hand over to virtual threads.
    private static final int THREADS = 8;

    private static final int LONGEST_HEAD = 8 << 10;
    private static final int POOLED_STEP = 4 << 10;
    private static final int POOLED_MOST = 64 << 10;

    /// What the kernel holds for a viewer that takes nothing; without a bound it would be some megabytes.
    private static final int SEND_BUFFER = 64 << 10;

    private final Javalin server;

    private WebServer(Javalin server) {
        this.server = server;
    }

    /// Opens the doors.
    ///
    /// @param routes adds what can be asked for
    static WebServer start(
            Entrance entrance, Limits limits, Gate gate, SlowCallers slowCallers, Consumer<RoutesConfig> routes) {
        var server = Javalin.create(config -> {
            configure(config);
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, entrance, limits, slowCallers));
            config.routes.before(http -> {
                gate.admit(http);
                // What comes with a body is heard when the body is.
                if (!http.method().name().equals("POST")) {
                    slowCallers.heard(http);
                }
            });
            new Mishaps().addTo(config.routes);
            routes.accept(config.routes);
        });
        server.start();
        return new WebServer(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.defaultContentType = "application/json";
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        var threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("dashboard");
        threads.setDaemon(true);
        threads.setReservedThreads(0);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        config.jetty.threadPool = threads;
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new PlainErrors());
            server.setStopTimeout(0);
        });
    }

    private static Connector connector(
            Server server, HttpConfiguration http, Entrance entrance, Limits limits, SlowCallers slowCallers) {
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.setRequestHeaderSize(LONGEST_HEAD);
        http.setSendServerVersion(false);
        http.setPersistentConnectionsEnabled(false);
        http.addCustomizer(new SafeHeaders());
        http.addCustomizer(WebServer::refuseWebSocket);
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        var connector =
                new ServerConnector(server, null, null, onlyLargePooled(), 1, 1, new HttpConnectionFactory(http));
        connector.setIdleTimeout(limits.stalled().toMillis());
        connector.setAcceptedSendBufferSize(SEND_BUFFER);
        connector.addBean(slowCallers);
        try {
            connector.open(entrance.channel());
        } catch (IOException e) {
            throw new DashboardRefused("port: " + entrance.port() + " was taken, but cannot be used", e);
        }
        return connector;
    }

    // No two requests ever share a buffer, however badly a caller breaks off: one that was given back twice would
    // let a stranger's bytes be read as another's request (jetty.project issue 12939).
    private static ArrayByteBufferPool onlyLargePooled() {
        return new ArrayByteBufferPool(LONGEST_HEAD + 1, POOLED_STEP, POOLED_MOST);
    }

    // Javalin would answer it before anybody has looked at where it comes from, and give it a session.
    private static Request refuseWebSocket(Request request, HttpFields.Mutable answer) {
        if (request.getHeaders().contains(HttpHeader.UPGRADE, "websocket")) {
            throw new HttpException.RuntimeException(403, "no WebSockets here");
        }
        return request;
    }
}
