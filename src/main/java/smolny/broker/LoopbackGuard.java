package smolny.broker;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns away web pages: a browser on this machine reaches loopback too, whatever page it shows.
///
/// A page whose host name was made to point here still sends that name as `Host`; a page from elsewhere that posts here
/// sends its own address as `Origin`. Programs that are no browsers send no `Origin`.
final class LoopbackGuard {

    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private LoopbackGuard() {}

    /// @throws RegistryError if the request names another host than this machine, or comes from another's page
    static void admit(Context request) {
        if (!isOurHost(request.header("Host"))) {
            throw RegistryError.forbidden(
                    "Host: %s (expected: localhost, 127.0.0.1 or [::1])".formatted(request.header("Host")));
        }
        var origin = request.header("Origin");
        if (origin != null && !isOurOrigin(origin)) {
            throw RegistryError.forbidden("Origin: %s (expected: a page of this machine, or none)".formatted(origin));
        }
    }

    static boolean isOurHost(@Nullable String host) {
        return host != null && OURS.contains(PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT));
    }

    static boolean isOurOrigin(String origin) {
        try {
            var host = URI.create(origin).getHost();
            return host != null && OURS.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
