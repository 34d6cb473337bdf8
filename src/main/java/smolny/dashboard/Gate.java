package smolny.dashboard;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may ask for what. Stands before everything else, also where nothing is.
///
/// A browser on this machine reaches loopback too, whatever page it shows. So the server answers only to
/// its own names, a page of another origin gets nothing, and whoever wants to change something shows the
/// token.
final class Gate {

    static final String TOKEN = "X-Smolny-Token";

    private static final Set<String> OUR_PAGES = Set.of("same-origin", "none");

    private final Entrance entrance;
    private final String cookie;

    Gate(Entrance entrance) {
        this.entrance = entrance;
        // Cookies of all ports are one browser's; the name keeps two dashboards apart.
        this.cookie = "smolny-" + entrance.port();
    }

    /// @throws Refusal when the request is for another host, comes from another's page, or needs a token and has none
    void admit(Context http) {
        var host = http.header("Host");
        if (!entrance.isMeantBy(host)) {
            throw Refusal.foreign("Host: " + host + " (expected: the address that was printed)");
        }
        var origin = http.header("Origin");
        if (origin != null && !isOurs(origin)) {
            throw Refusal.foreign("Origin: " + origin + " (expected: this server, or none)");
        }
        var site = http.header("Sec-Fetch-Site");
        if (site != null && !OUR_PAGES.contains(site) && !followsLink(http)) {
            throw Refusal.foreign("Sec-Fetch-Site: " + site + " (expected: same-origin, or none)");
        }
        if (entrance.asksWhoLooks() && !entrance.admits(http.header(TOKEN)) && !entrance.admits(http.cookie(cookie))) {
            letIn(http);
        }
    }

    /// @throws Refusal when whoever wants to change something has no token, or says it in another form than JSON
    void admitCommand(Context http) {
        if (!entrance.admits(http.header(TOKEN))) {
            throw Refusal.withoutToken();
        }
        var type = http.header("Content-Type");
        if (!isJson(type)) {
            throw Refusal.otherThanJson(String.valueOf(type));
        }
    }

    // A browser cannot add a header to the first page, nor to a stream: it is given a cookie for the token in the
    // address.
    private void letIn(Context http) {
        var tokens = http.queryParams("token");
        if (!http.path().equals("/") || tokens.size() != 1 || !entrance.admits(tokens.getFirst())) {
            throw Refusal.withoutToken();
        }
        http.header("Set-Cookie", cookie + "=" + entrance.token() + "; Path=/; HttpOnly; SameSite=Lax");
        http.status(303).header("Location", "/").skipRemainingHandlers();
    }

    private boolean isOurs(String origin) {
        var scheme = "http://";
        return origin.startsWith(scheme) && entrance.isMeantBy(origin.substring(scheme.length()));
    }

    // Somebody clicks on the address in a page of another site: that shows ours and gives nothing to theirs.
    private static boolean followsLink(Context http) {
        return http.method().name().equals("GET")
                && http.path().equals("/")
                && "navigate".equals(http.header("Sec-Fetch-Mode"));
    }

    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        var parts = type.toLowerCase(Locale.ROOT).split(";", 2);
        return parts[0].strip().equals("application/json")
                && (parts.length == 1 || parts[1].strip().matches("charset=\"?utf-8\"?"));
    }
}
