package smolny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import smolny.cli.SmolnyProcess;

/// The night on a broker and an Apicurio Registry in containers, each role in a JVM of its own.
@Timeout(300)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContainersIT {

    private static final Pattern DASHBOARD = Pattern.compile("Dashboard (http://[^/]+)/.*");
    private static final String RUN = "contained";

    private static KafkaContainer kafka;
    private static GenericContainer<?> registry;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no container engine answers here");
        kafka = new KafkaContainer("apache/kafka:4.3.1");
        registry = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
                .withExposedPorts(8080)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(Duration.ofMinutes(2)));
        Stream.of(kafka, registry).parallel().forEach(GenericContainer::start);
    }

    @AfterAll
    static void stop() {
        if (registry != null) {
            registry.stop();
            kafka.stop();
        }
    }

    @Test
    void the_working_one_of_two_processors_is_killed_while_the_night_plays_and_nothing_is_lost() throws Exception {
        int atOne = free();
        int atOther = free();
        try (var one = role("project --metrics-port " + atOne);
                var other = role("project --metrics-port " + atOther);
                var dashboard = role("serve");
                var player = role("play --run " + RUN + " --speed 2400 --headless --no-dashboard")) {
            var page = DASHBOARD.matcher(dashboard.awaitLine("Dashboard"));
            assertThat(page.matches()).isTrue();

            // A run lies in one partition, so only one of them has work: that one.
            await().atMost(Duration.ofMinutes(1)).until(() -> hasWorked(atOne) || hasWorked(atOther));
            assertThat(answer(page.group(1) + "/api/runs")).contains("\"status\":\"PLAYING\"");
            (hasWorked(atOne) ? one : other).kill();

            assertThat(player.awaitLine("Run " + RUN)).startsWith("Run " + RUN + ": 158 events, digest ");
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                try (var verify = role("verify --run " + RUN)) {
                    return verify.exitCode() == 0;
                }
            });
            assertThat(answer(page.group(1) + "/api/runs/" + RUN + "/state?at=00:21"))
                    .contains("\"delegates\":492");
            player.end();
        }
    }

    private SmolnyProcess role(String words) {
        var cluster = " --bootstrap-server " + kafka.getBootstrapServers() + " --schema-registry http://"
                + registry.getHost() + ":" + registry.getMappedPort(8080) + "/apis/ccompat/v7";
        return SmolnyProcess.start(folder, (words + cluster).split(" "));
    }

    private static boolean hasWorked(int port) throws InterruptedException {
        try {
            return SmolnyProcess.get("http://127.0.0.1:" + port + "/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String answer(String address) throws IOException, InterruptedException {
        return SmolnyProcess.get(address).body();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
