package smolny.broker;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A schema registry inside this process, reachable from this machine only, in the words of Confluent's REST API.
///
/// Schemas stay in its directory with their ids. Subjects and versions are never deleted.
public final class RegistryEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryEndpoint.class);

    private final Registry registry;
    private final Javalin server;

    private RegistryEndpoint(Registry registry) {
        this.registry = registry;
        this.server = Javalin.create(config -> configure(config, registry));
    }

    /// Starts a registry on the schemas in `registryDir`; a registry without any is fine.
    ///
    /// @param port where clients reach it; if empty, a free port
    /// @throws StartRefused if the port asked for is taken
    /// @throws StartFailed if the schemas cannot be read
    public static RegistryEndpoint start(Path registryDir, OptionalInt port) {
        if (port.isPresent()) {
            LoopbackPort.require("registry-port", port.getAsInt());
        }
        var endpoint = new RegistryEndpoint(Registry.open(registryDir));
        try {
            endpoint.server.start(LoopbackPort.ADDRESS, port.orElse(0));
            return endpoint;
        } catch (JavalinBindException e) {
            endpoint.close();
            throw LoopbackPort.taken("registry-port", port.orElse(0), e);
        }
    }

    /// Where clients reach it, as `schema.registry.url` takes it.
    public String url() {
        return "http://%s:%d".formatted(LoopbackPort.ADDRESS, server.port());
    }

    @Override
    public void close() {
        server.stop();
        try {
            registry.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the registry", e);
        }
    }

    private static void configure(JavalinConfig config, Registry registry) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.defaultContentType = RegistryCall.MEDIA_TYPE;
        config.http.prefer405over404 = true;
        config.routes.before(LoopbackGuard::admit);
        config.routes.exception(RegistryError.class, (e, http) -> refuse(http, e.status(), e.code(), e.getMessage()));
        config.routes.exception(
                HttpResponseException.class, (e, http) -> refuse(http, e.getStatus(), e.getStatus(), e.getMessage()));
        config.routes.exception(Exception.class, (e, http) -> {
            LOG.error("{} {}", http.method(), http.path(), e);
            refuse(http, 500, 50001, "Error in the backend data store");
        });
        new RegistryRoutes(registry).addTo(config.routes);
        new RegistrySettingsRoutes(registry).addTo(config.routes);
    }

    private static void refuse(Context http, int status, int code, @Nullable String message) {
        var error = new LinkedHashMap<String, Object>();
        error.put("error_code", code);
        error.put("message", String.valueOf(message));
        try {
            http.status(status).contentType(RegistryCall.MEDIA_TYPE);
            new RegistryCall(http).answer(error);
        } catch (IOException e) {
            throw new UncheckedIOException("answering " + http.path(), e);
        }
    }
}
