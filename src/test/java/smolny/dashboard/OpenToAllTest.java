package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A dashboard that listens to more than this machine shows nothing to whoever has no token.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenToAllTest {

    private static Alone server;

    @BeforeAll
    static void start() {
        server = Alone.at("0.0.0.0");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everything_needs_the_token() {
        for (var path :
                List.of("/", "/index.html", "/api/runs", "/api/stream", "/health", "/nowhere", "/?token=wrong")) {
            assertThat(get(path, "").status()).as(path).isEqualTo(401);
            assertThat(get(path, "Cookie: smolny-" + server.port() + "=wrong\r\n")
                            .status())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(get("/api/runs?token=" + token(), "").status()).isEqualTo(401);
        assertThat(get("/health", Gate.TOKEN + ": " + token() + "\r\n").status())
                .isEqualTo(200);
    }

    @Test
    void the_address_that_was_printed_lets_a_browser_in() {
        assertThat(server.entrance().address())
                .isEqualTo("http://0.0.0.0:" + server.port() + "/?token=" + token() + "#token=" + token());

        var entering = Raw.exchange(
                server.port(),
                "GET /?token=" + token() + " HTTP/1.1\r\nHost: 192.168.0.7:" + server.port() + "\r\n\r\n");
        assertThat(entering.status()).isEqualTo(303);
        assertThat(entering.head()).contains("\r\nlocation: /", "; httponly; samesite=lax");

        assertThat(get("/", "Cookie: smolny-" + server.port() + "=" + token() + "\r\n")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_name_that_somebody_else_may_have_made_is_still_turned_away() {
        var answer = Raw.exchange(
                server.port(),
                "GET /api/runs HTTP/1.1\r\nHost: evil.example:" + server.port() + "\r\n" + Gate.TOKEN + ": " + token()
                        + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_cookie_is_not_enough_to_change_something() {
        var answer = Raw.exchange(
                server.port(),
                "POST /api/control HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nCookie: smolny-" + server.port()
                        + "=" + token() + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void where_all_may_look_only_the_token_steers_and_foreign_pages_see_nothing() {
        try (var shown = Alone.at(Entrance.open("0.0.0.0", 0, true))) {
            int port = shown.port();
            var toMe = " HTTP/1.1\r\nHost: localhost:" + port + "\r\n";
            assertThat(shown.entrance().address())
                    .isEqualTo("http://0.0.0.0:" + port + "/#token="
                            + shown.entrance().token());
            assertThat(Raw.exchange(port, "GET /health" + toMe + "\r\n").status())
                    .isEqualTo(200);
            assertThat(Raw.exchange(port, "GET /api/runs" + toMe + "Origin: http://evil.example\r\n\r\n")
                            .status())
                    .isEqualTo(403);
            assertThat(Raw.exchange(
                                    port,
                                    "POST /api/control" + toMe
                                            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                            .status())
                    .isEqualTo(401);
            assertThat(shown.asked()).isEmpty();
        }
    }

    @Test
    void a_port_that_is_taken_and_a_host_that_is_not_here_are_named() {
        int taken = server.port();
        assertThatThrownBy(() -> Entrance.open("0.0.0.0", taken))
                .isInstanceOf(DashboardRefused.class)
                .hasMessageStartingWith("port: " + taken + " on 0.0.0.0 (expected: a free port of this machine; ");
        assertThatThrownBy(() -> Entrance.open("127.0.0.1", 65_536))
                .isInstanceOf(DashboardRefused.class)
                .hasMessage("port: 65536 (expected: 1 to 65535)");
        assertThatThrownBy(() -> Entrance.open("no such host", 0))
                .isInstanceOf(DashboardRefused.class)
                .hasMessage("host: \"no such host\" (expected: a name or address of this machine)");
    }

    @Test
    void two_dashboards_have_two_tokens() {
        try (var one = Entrance.open("127.0.0.1", 0);
                var other = Entrance.open("127.0.0.1", 0)) {
            assertThat(one.token()).isNotEqualTo(other.token()).hasSize(32);
            assertThat(one.admits(one.token())).isTrue();
            assertThat(one.admits(other.token())).isFalse();
            assertThat(one.address()).isEqualTo("http://127.0.0.1:" + one.port() + "/#token=" + one.token());
        }
    }

    private static Raw get(String path, String headers) {
        return Raw.exchange(
                server.port(),
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n" + headers + "\r\n");
    }

    private static String token() {
        return server.entrance().token();
    }
}
