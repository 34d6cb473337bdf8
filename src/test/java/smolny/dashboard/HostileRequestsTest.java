package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a web page, a neighbour or a broken program may send, and what it must get.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileRequestsTest {

    private static Alone server;

    @BeforeAll
    static void start() {
        server = Alone.at("127.0.0.1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource({"smolny.dashboard.ForeignRequests#all", "smolny.dashboard.BrokenRequests#all"})
    void each_gets_what_it_must(HostileRequest row) {
        var request = row.request()
                .replace("PORT", Integer.toString(server.port()))
                .replace("TOKEN", server.entrance().token());

        var answer = Raw.exchange(server.port(), request);

        assertThat(row.status()).as(row + "\n" + answer.head()).contains(answer.status());
        assertThat(answer.head()).contains(row.header().toLowerCase(Locale.ROOT));
        assertThat(server.asked()).isEmpty();
        if (answer.status() != 0) {
            assertThat(answer.head())
                    .contains("\r\nx-content-type-options: nosniff", "\r\nreferrer-policy: no-referrer")
                    .contains("\r\ncontent-security-policy: default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(answer.hasHeader("Server")).isFalse();
            assertThat(answer.head()).doesNotContain("access-control-");
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "smolny.dashboard", "jetty");
        }
    }

    @Test
    void slow_callers_are_sent_away_and_others_do_not_notice() throws IOException {
        var slow = new ArrayList<Socket>();
        for (int i = 0; i < 50; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        var prompt = Raw.exchange(server.port(), "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n");
        assertThat(prompt.status()).isEqualTo(200);
        for (var socket : slow) {
            socket.setSoTimeout(10_000);
            // A byte now and then does not help.
            try {
                socket.getOutputStream().write('T');
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            } catch (SocketException closed) {
                // Closed even before that.
            }
            socket.close();
        }
    }

    @Test
    void beyond_the_cap_viewers_are_asked_to_come_later_and_control_gets_through() {
        var streams = new ArrayList<Messages>();
        for (int i = 0; i < Alone.LIMITS.viewers(); i++) {
            // A busy machine may need longer for a request than this server gives a caller.
            await().ignoreExceptionsInstanceOf(IllegalStateException.class)
                    .until(() -> streams.add(Messages.of(server.port(), "")));
        }
        var ours = "Host: 127.0.0.1:" + server.port() + "\r\n";
        var late = Raw.exchange(server.port(), "GET /api/stream HTTP/1.1\r\n" + ours + "\r\n");
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.hasHeader("Retry-After")).isTrue();
        assertThat(new Visitor(server.entrance())
                        .post("/api/control", HostileRequest.COMMAND)
                        .statusCode())
                .isEqualTo(503);

        streams.forEach(Messages::close);
        await().until(() -> {
            try (var again = Messages.of(server.port(), "")) {
                return again.await("serving").data().path("clients").asInt() > 0;
            } catch (IllegalStateException full) {
                return false;
            }
        });
    }
}
