package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryEndpointTest extends RegistryContract {

    private static RegistryEndpoint endpoint;

    @BeforeAll
    static void start(@TempDir Path directory) {
        endpoint = RegistryEndpoint.start(directory, OptionalInt.empty());
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Override
    String registryUrl() {
        return endpoint.url();
    }

    @Test
    void every_answer_bears_the_registrys_media_type() {
        var client = new RegistryClient(registryUrl());

        assertThat(client.get("/").contentType()).isEqualTo(RegistryCall.MEDIA_TYPE);
        assertThat(client.get("/nowhere").contentType()).isEqualTo(RegistryCall.MEDIA_TYPE);
    }

    @Test
    void a_first_schema_is_compatible_before_there_is_a_subject() {
        var answer = new RegistryClient(registryUrl())
                .post("/compatibility/subjects/unheard-of/versions/latest", Map.of("schema", Subject.SEAT));

        assertThat(answer.body()).hasToString("{\"is_compatible\":true}");
    }

    /// Confluent's answer; Apicurio says that there is no such version.
    @ParameterizedTest
    @ValueSource(strings = {"first", "0", "-2", "2147483648"})
    void what_is_no_version_is_told_from_a_version_that_is_not_there(String version) {
        var answer = new RegistryClient(registryUrl()).get("/subjects/unheard-of/versions/" + version);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("error_code").asInt()).isEqualTo(42202);
    }

    @Test
    void unknown_calls_are_answered_in_the_same_form() {
        var client = new RegistryClient(registryUrl());

        assertThat(client.get("/nowhere").body().path("error_code").asInt()).isEqualTo(404);
        assertThat(client.send("DELETE", "/subjects", BodyPublishers.noBody())
                        .body()
                        .path("error_code")
                        .asInt())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"schema\":", "{\"schema\":1,\"schema\":2}"})
    void a_body_that_is_no_object_is_refused(String body) {
        var answer =
                new RegistryClient(registryUrl()).send("POST", "/subjects/s/versions", BodyPublishers.ofString(body));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_body_without_end_is_cut_off() {
        var spaces = new byte[RegistryCall.BODY_LIMIT + 1];
        Arrays.fill(spaces, (byte) ' ');
        // A stream has no known length, so it is sent in chunks.
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(spaces));

        var answer = new RegistryClient(registryUrl()).send("POST", "/subjects/s/versions", chunked);

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_schema_nested_beyond_reason_is_refused() {
        int depth = 30_000;
        var schema = "{\"type\":\"array\",\"items\":".repeat(depth) + "\"int\"" + "}".repeat(depth);

        var answer = new RegistryClient(registryUrl()).post("/subjects/deep/versions", Map.of("schema", schema));

        assertThat(answer.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: localhost.evil",
                "Host: 127.0.0.1\r\nOrigin: http://evil.example",
                "Host: localhost\r\nOrigin: null"
            })
    void a_foreign_page_is_turned_away_even_where_nothing_is(String headers) {
        assertThat(statusLine("GET /subjects", headers)).contains("403");
        assertThat(statusLine("GET /nowhere", headers)).contains("403");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost",
                "Host: LOCALHOST:80",
                "Host: [::1]:8081",
                "Host: 127.0.0.1\r\nOrigin: http://localhost:3000"
            })
    void this_machine_may_call_itself_by_any_of_its_names(String headers) {
        assertThat(statusLine("GET /subjects", headers)).contains("200");
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> RegistryEndpoint.start(Path.of("unused"), OptionalInt.of(port)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("registry-port: %d (expected: a free port; something listens there already)", port);
        }
    }

    private String statusLine(String call, String headers) {
        var address = URI.create(registryUrl());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("%s HTTP/1.1\r\n%s\r\nConnection: close\r\n\r\n"
                            .formatted(call, headers)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
