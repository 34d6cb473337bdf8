package smolny.vitals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// `GET /metrics` for Prometheus, `/health` whether the process lives, `/ready` whether it has done something useful.
///
/// The JDK's own server, because it takes no time to start and the night waits for nothing here. What is told is no
/// secret, and nothing can be changed.
public final class Vitals implements AutoCloseable {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int AT_ONCE = 16;

    private final HttpServer server;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private volatile BooleanSupplier healthy = () -> true;
    private volatile BooleanSupplier ready = () -> false;

    private Vitals(HttpServer server) {
        this.server = server;
    }

    /// Takes a port and answers there from now on: alive, and not of use yet.
    ///
    /// @param port 1 to 65535
    /// @throws VitalsRefused when there is no such host, or the port is taken
    public static Vitals at(String host, int port) {
        var address = new InetSocketAddress(host, port);
        try {
            if (address.isUnresolved()) {
                throw new IOException("unknown host");
            }
            var vitals = new Vitals(HttpServer.create(address, AT_ONCE));
            vitals.begin();
            return vitals;
        } catch (IOException taken) {
            throw new VitalsRefused(
                    "metrics-port: " + port + " on " + host + " (expected: a free port of this machine; "
                            + taken.getMessage() + ")",
                    taken);
        }
    }

    /// Where figures are added to those of Kafka's clients and of the JVM.
    public MeterRegistry meters() {
        return registry;
    }

    /// From now on this decides whether the process lives.
    public void healthyWhile(BooleanSupplier sign) {
        healthy = sign;
    }

    /// From now on this decides whether the process is of use: whether a record went through it.
    public void readyOnce(BooleanSupplier sign) {
        ready = sign;
    }

    @Override
    public void close() {
        server.stop(0);
        collections.close();
        Metrics.removeRegistry(registry);
        registry.close();
    }

    private void begin() {
        // Kafka makes its reporters by itself, so they can only find what belongs to the whole process.
        Metrics.addRegistry(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
        server.createContext("/", this::tell);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void tell(HttpExchange http) throws IOException {
        switch (http.getRequestURI().getPath()) {
            case "/metrics" -> answer(http, 200, registry.scrape());
            case "/health" -> sign(http, "healthy", healthy);
            case "/ready" -> sign(http, "ready", ready);
            default -> answer(http, 404, "nothing here (expected: /metrics, /health or /ready)\n");
        }
    }

    private static void sign(HttpExchange http, String what, BooleanSupplier sign) throws IOException {
        boolean holds = sign.getAsBoolean();
        answer(http, holds ? 200 : 503, (holds ? "" : "not ") + what + "\n");
    }

    private static void answer(HttpExchange http, int status, String text) throws IOException {
        try (http) {
            if (!http.getRequestMethod().equals("GET")) {
                http.getResponseHeaders().set("Allow", "GET");
                http.sendResponseHeaders(405, -1);
                return;
            }
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            http.getResponseHeaders().set("Content-Type", PROMETHEUS_TEXT);
            http.sendResponseHeaders(status, bytes.length);
            http.getResponseBody().write(bytes);
        }
    }
}
