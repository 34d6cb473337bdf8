package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.SharedBroker;

/// What each role tells of itself, as processes of their own against one cluster.
@Timeout(180)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VitalsTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    @TempDir
    Path folder;

    @Test
    void each_role_is_ready_once_a_record_went_through_and_tells_its_figures() throws Exception {
        int atProcessors = free();
        int atDashboard = free();
        int atPlayer = free();
        try (var processors = role("project --metrics-port " + atProcessors);
                var dashboard = role("serve --metrics-port " + atDashboard)) {
            processors.awaitLine("Answering");
            dashboard.awaitLine("Dashboard");
            for (int port : new int[] {atProcessors, atDashboard}) {
                assertThat(status(port, "/health")).isEqualTo(200);
                assertThat(status(port, "/ready")).as("ready without a record").isEqualTo(503);
            }
            try (var _ = role("play --burst --headless --no-dashboard --run told --metrics-port " + atPlayer)) {
                for (int port : new int[] {atPlayer, atProcessors, atDashboard}) {
                    await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> assertThat(
                                    status(port, "/ready"))
                            .isEqualTo(200));
                }
                await().untilAsserted(() -> assertThat(figures(atPlayer))
                        .contains(
                                "\nsmolny_player_events_total 158.0\n",
                                "\nsmolny_player_sequence 158.0\n",
                                "\nsmolny_player_state{state=\"FINISHED\"} 1.0\n",
                                "\nsmolny_player_lateness_seconds_count 158\n",
                                "\nkafka_producer_record_send_total{"));
                assertThat(figures(atProcessors))
                        .contains(
                                "\nkafka_stream_intake_duplicates_total{",
                                "\nkafka_stream_intake_dead_letters_total{",
                                "\nkafka_stream_intake_held_total{",
                                "\nkafka_consumer_fetch_manager_partition_records_lag{",
                                "\njvm_memory_used_bytes{");
                assertThat(figures(atDashboard))
                        .contains("\nsmolny_dashboard_clients 0.0\n", "\nsmolny_dashboard_frames_total 0.0\n");
            }
        }
    }

    @Test
    void nothing_can_be_asked_for_but_that_and_nothing_changed() throws Exception {
        int port = free();
        try (var processors = role("project --metrics-port " + port)) {
            processors.awaitLine("Answering");
            assertThat(status(port, "/")).isEqualTo(404);
            assertThat(status(port, "/metrics/more")).isEqualTo(404);
        }
    }

    @Test
    void a_port_that_is_taken_or_none_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var answered = Answered.to("play", "--ephemeral", "--metrics-port", "" + taken.getLocalPort());
            assertThat(answered.exitCode()).isEqualTo(2);
            assertThat(answered.complaint())
                    .singleElement()
                    .asString()
                    .startsWith("smolny: metrics-port: " + taken.getLocalPort()
                            + " on 127.0.0.1 (expected: a free port of this machine; ");
        }
        assertThat(Answered.to("play", "--ephemeral", "--metrics-port", "0").complaint())
                .containsExactly("smolny: metrics-port: 0 (expected: 1 to 65535)");
    }

    private SmolnyProcess role(String words) {
        var cluster = " --bootstrap-server " + kafka.bootstrapServers() + " --schema-registry " + kafka.registryUrl()
                + " --topic-prefix " + kafka.prefix();
        return SmolnyProcess.start(
                folder, Stream.of((words + cluster).split(" ")).toList());
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        return SmolnyProcess.get("http://127.0.0.1:" + port + path).statusCode();
    }

    private static String figures(int port) throws IOException, InterruptedException {
        return SmolnyProcess.get("http://127.0.0.1:" + port + "/metrics").body();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
