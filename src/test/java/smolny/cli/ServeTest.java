package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.broker.SharedBroker;

/// The dashboard as the command line starts it.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServeTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static final Pattern ADDRESS =
            Pattern.compile("Dashboard (http://127\\.0\\.0\\.1:\\d+)/#token=[A-Za-z0-9_-]{32}");

    @ParameterizedTest
    @ValueSource(strings = {"serve", "play --burst"})
    void a_port_that_is_taken_is_named_and_nothing_is_left_behind(String command, @TempDir Path folder)
            throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var data = folder.resolve("data");
            var answered =
                    Answered.to((command + " --port " + taken.getLocalPort() + " --data-dir " + data).split(" "));
            assertThat(answered.exitCode()).isEqualTo(2);
            assertThat(answered.complaint())
                    .singleElement()
                    .asString()
                    .startsWith("smolny: port: " + taken.getLocalPort()
                            + " on 127.0.0.1 (expected: a free port of this machine; ");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void options_that_do_not_go_together_are_refused() {
        assertThat(Answered.to("play", "--no-dashboard", "--port", "8080").complaint())
                .containsExactly("smolny: port: 8080 (expected: none, together with --no-dashboard)");
        assertThat(Answered.to("serve", "--host", "no.such.host.invalid").complaint())
                .containsExactly(
                        "smolny: host: \"no.such.host.invalid\" (expected: a name or address of this machine)");
    }

    @Test
    void a_night_that_is_played_unseen_and_over_at_once_has_no_dashboard() {
        var answered = Answered.to(("play --burst --headless --exit-when-done --run unseen --bootstrap-server "
                        + kafka.bootstrapServers() + " --schema-registry " + kafka.registryUrl() + " --topic-prefix "
                        + kafka.prefix())
                .split(" "));
        assertThat(answered.exitCode()).isZero();
        assertThat(answered.out()).doesNotContain("Dashboard");
    }

    /// In processes of their own, since both go on until they are told to stop.
    @Test
    void play_and_serve_show_the_night_and_end_in_order(@TempDir Path folder) throws IOException, InterruptedException {
        var data = folder.resolve("data").toString();
        try (var player =
                SmolnyProcess.start(folder, "play", "--burst", "--headless", "--run", "shown", "--data-dir", data)) {
            var address = address(player);
            await().until(() -> get(address + "/api/runs").contains("\"status\":\"FINISHED\""));
            await().until(() -> get(address + "/api/runs/shown/state?at=00:21").contains("\"delegates\":492"));

            try (var server = SmolnyProcess.start(folder, "serve", "--data-dir", data)) {
                var other = address(server);
                await().until(() -> get(other + "/api/runs").contains("\"status\":\"FINISHED\""));
                server.end();
            }
            player.end();
        }
    }

    /// Until then there is a port and nobody behind it.
    @Test
    void the_first_visitor_of_a_night_that_is_played_is_let_in_and_sees_it_go_on(@TempDir Path folder)
            throws IOException, InterruptedException {
        var data = folder.resolve("data").toString();
        try (var player = SmolnyProcess.start(
                folder, "play", "--start-paused", "--headless", "--run", "woken", "--data-dir", data)) {
            var address = address(player);
            var page = SmolnyProcess.get(address + "/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<title>Smolny</title>");

            try (var told = SmolnyProcess.lines(address + "/api/stream")) {
                var stream = told.iterator();
                awaitLine(stream, "event: run");
                awaitLine(stream, "event: clock");
                assertThat(Answered.to("control", "resume", "--run", "woken", "--data-dir", data)
                                .exitCode())
                        .isZero();
                awaitLine(stream, "event: events");
                awaitLine(stream, "event: answer");
            }
            player.end();
        }
    }

    private static String address(SmolnyProcess process) throws IOException {
        var line = process.awaitLine("Dashboard ");
        var address = ADDRESS.matcher(line);
        assertThat(address.matches()).as(line).isTrue();
        return address.group(1);
    }

    private static void awaitLine(Iterator<String> lines, String wanted) {
        while (!lines.next().equals(wanted)) {
            // Whatever else is told.
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        return SmolnyProcess.get(address).body();
    }
}
