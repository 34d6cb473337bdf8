package smolny.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The client of a registry, against one that answers what it is told to.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfluentRegistryTest {

    private static final Schema SCHEMA =
            SchemaBuilder.record("Seat").fields().requiredString("faction").endRecord();

    private final List<String> questions = new ArrayList<>();
    private HttpServer server;
    private String url;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            questions.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_schema_is_registered_once_and_then_known() {
        var registry = SchemaRegistry.at(URI.create(url + "/"));
        answer = "{\"id\": 7}";

        assertThat(registry.register("seats-value", SCHEMA)).isEqualTo(7);
        assertThat(registry.register("seats-value", SCHEMA)).isEqualTo(7);
        assertThat(registry.byId(7)).contains(SCHEMA);
        assertThat(questions)
                .containsExactly("POST /subjects/seats-value/versions {\"schema\":"
                        + "\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Seat\\\",\\\"fields\\\":"
                        + "[{\\\"name\\\":\\\"faction\\\",\\\"type\\\":\\\"string\\\"}]}\"}");
    }

    @Test
    void a_schema_is_asked_for_once() {
        var registry = SchemaRegistry.at(URI.create(url + "/apis/ccompat/v7"));
        answer = "{\"schema\": \"\\\"string\\\"\"}";

        assertThat(registry.byId(3)).contains(Schema.create(Schema.Type.STRING));
        assertThat(registry.byId(3)).contains(Schema.create(Schema.Type.STRING));
        assertThat(questions).containsExactly("GET /apis/ccompat/v7/schemas/ids/3 ");
    }

    @Test
    void a_schema_that_is_not_there_is_no_failure() {
        status = 404;
        answer = "{\"error_code\": 40403, \"message\": \"Schema 3 not found\"}";

        assertThat(SchemaRegistry.at(URI.create(url)).byId(3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | <html>  hello  </html> | <html> hello </html>",
                "200 | {\"id\": \"seven\"}    | {\"id\": \"seven\"}",
                "200 | []                     | []",
                "200 | ``                     | an empty answer",
                "204 | ``                     | HTTP 204 an empty answer",
                "302 | ``                     | HTTP 302 an empty answer",
                "409 | {\"error_code\": 409, \"message\": \"incompatible: READER_FIELD_MISSING\"} | HTTP 409 incompatible: READER_FIELD_MISSING",
                "500 | broken                 | HTTP 500 broken",
            })
    void what_is_no_id_is_a_failure_in_one_line(int code, String body, String found) {
        status = code;
        answer = body;

        assertThatThrownBy(() -> SchemaRegistry.at(URI.create(url)).register("seats-value", SCHEMA))
                .isInstanceOf(RegistryFailure.class)
                .hasMessage("schema registry, POST " + url + "/subjects/seats-value/versions: " + found
                        + " (expected: {\"id\": a number})");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | hello                      | hello",
                "200 | {\"schema\": 1}            | {\"schema\": 1}",
                "200 | {\"schema\": \"{oops\"}    | {\"schema\": \"{oops\"}",
                "404 | not here                   | HTTP 404 not here",
                "503 | ``                         | HTTP 503 an empty answer",
            })
    void what_is_no_schema_is_a_failure_in_one_line(int code, String body, String found) {
        status = code;
        answer = body;

        assertThatThrownBy(() -> SchemaRegistry.at(URI.create(url)).byId(3))
                .isInstanceOf(RegistryFailure.class)
                .hasMessage("schema registry, GET " + url + "/schemas/ids/3: " + found
                        + " (expected: {\"schema\": an Avro schema})");
    }

    @Test
    void a_long_answer_is_told_in_short() {
        status = 500;
        answer = "nonsense\n".repeat(1000);

        assertThatThrownBy(() -> SchemaRegistry.at(URI.create(url)).byId(3))
                .message()
                .hasSizeLessThan(300)
                .doesNotContain("\n")
                .contains("nonsense nonsense");
    }

    @Test
    void a_registry_that_is_not_there_is_named() {
        server.stop(0);

        assertThatThrownBy(() -> SchemaRegistry.at(URI.create(url)).byId(3))
                .isInstanceOf(RegistryFailure.class)
                .hasMessageStartingWith("schema registry, GET " + url + "/schemas/ids/3: no answer, ")
                .hasMessageEndingWith(" (expected: {\"schema\": an Avro schema})");
    }

    @Test
    void a_registry_that_fails_once_is_asked_again() {
        var registry = SchemaRegistry.at(URI.create(url));
        status = 503;
        assertThatThrownBy(() -> registry.byId(3)).isInstanceOf(RegistryFailure.class);

        status = 200;
        answer = "{\"schema\": \"\\\"string\\\"\"}";
        assertThat(registry.byId(3)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://localhost:8081, ftp://localhost:8081",
        "localhost:8081, localhost:8081",
        "nowhere, nowhere",
        "http:///subjects, http:///subjects",
        "http://lenin:secret@localhost:8081, http://***@localhost:8081",
    })
    void what_is_no_registry_is_named_without_its_password(String text, String shown) {
        assertThatThrownBy(() -> SchemaRegistry.at(URI.create(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("schema registry: " + shown
                        + " (expected: an http or https URL such as http://localhost:8081, without user or query)");
    }
}
