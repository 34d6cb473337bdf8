package smolny.dashboard;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/// Headers on every answer: a browser takes nothing for this page that is not this server's, and shows it in nobody's
/// frame. There is no header that would let another site's page read anything.
final class SafeHeaders implements HttpConfiguration.Customizer {

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        addTo(answer);
        return request;
    }

    static void addTo(HttpFields.Mutable answer) {
        answer.put(
                "Content-Security-Policy",
                "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'");
        answer.put("Cross-Origin-Opener-Policy", "same-origin");
        answer.put("Cross-Origin-Resource-Policy", "same-origin");
        answer.put("Referrer-Policy", "no-referrer");
        answer.put("X-Content-Type-Options", "nosniff");
    }
}
