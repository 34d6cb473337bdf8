package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import smolny.broker.SharedBroker;

/// Something outside the program does not work: one line, exit code 1, and nothing is left behind.
@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenWorldTest {

    private static final String NOBODY = "http://127.0.0.1:1";

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    @Test
    void a_broker_that_does_not_answer_is_named() {
        var answered = play("127.0.0.1:1", NOBODY);
        assertThat(answered.complaint())
                .containsExactly("smolny: bootstrap-server: \"127.0.0.1:1\", no answer within 10 s (expected: a Kafka"
                        + " broker that answers)");
        assertThat(answered.exitCode()).isEqualTo(1);
    }

    @Test
    void a_registry_that_does_not_answer_is_named_and_no_topic_is_created() throws Exception {
        assertRegistryBlamed(play(kafka.bootstrapServers(), NOBODY), NOBODY, "no answer, ");
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                arguments(200, "<html><body>Welcome to\nnginx!</body></html>", "<html><body>Welcome to nginx!"),
                arguments(500, "<html>Internal Server Error</html>", "HTTP 500 <html>Internal Server Error</html>"),
                arguments(200, "{\"version\": 1}", "{\"version\": 1}"),
                arguments(200, "", "an empty answer"),
                arguments(404, "{\"error_code\": 404, \"message\": \"HTTP 404 Not Found\"}", "HTTP 404 HTTP 404 Not"));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void a_registry_that_answers_nonsense_is_named_and_no_topic_is_created(int status, String body, String quoted)
            throws Exception {
        var server = answering(status, body);
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort();
            assertRegistryBlamed(play(kafka.bootstrapServers(), url), url, quoted);
        } finally {
            server.stop(0);
        }
    }

    private void assertRegistryBlamed(Answered answered, String url, String quoted) throws Exception {
        assertThat(answered.complaint())
                .singleElement()
                .asString()
                .startsWith("smolny: schema registry, POST " + url + "/subjects/")
                .contains(": " + quoted)
                .endsWith("(expected: {\"id\": a number})");
        assertThat(answered.exitCode()).isEqualTo(1);
        assertThat(answered.out()).isEmpty();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).noneMatch(name -> name.startsWith(kafka.prefix()));
        }
    }

    private static Answered play(String bootstrapServer, String registry) {
        return Answered.to(
                "play",
                "--burst",
                "--headless",
                "--exit-when-done",
                "--bootstrap-server",
                bootstrapServer,
                "--schema-registry",
                registry,
                "--topic-prefix",
                kafka.prefix());
    }

    private static HttpServer answering(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
