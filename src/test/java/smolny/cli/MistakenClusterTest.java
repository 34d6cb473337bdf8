package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A cluster that cannot be meant: one line, exit code 2, and no broker is asked.
@ExtendWith(NothingLeftRunning.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MistakenClusterTest {

    static Stream<Arguments> clusters() {
        return Stream.of(
                arguments(
                        "--bootstrap-server localhost:1",
                        "schema-registry: none (expected: its URL, together with --bootstrap-server)"),
                arguments(
                        "--bootstrap-server localhost:1 --schema-registry localhost:8081",
                        "schema registry: localhost:8081 (expected: an http or https URL such as http://localhost:8081,"
                                + " without user or query)"),
                arguments(
                        "--bootstrap-server localhost:1 --schema-registry http://me:secret@localhost:8081",
                        "schema registry: http://***@localhost:8081 (expected: an http or https URL such as"
                                + " http://localhost:8081, without user or query)"),
                arguments(
                        "--bootstrap-server localhost:1 --schema-registry http://local^host",
                        "schema registry: \"http://local^host\" (expected: a URL such as http://localhost:8081)"),
                arguments(
                        "--bootstrap-server nonsense --schema-registry http://localhost:1",
                        "bootstrap-server: \"nonsense\" (expected: one or more HOST:PORT that can be found, separated by"
                                + " commas)"),
                arguments(
                        "--bootstrap-server localhost:1 --schema-registry http://localhost:1 --command-config nowhere",
                        "command-config: \"nowhere\" (expected: a readable properties file)"),
                arguments(
                        "--bootstrap-server localhost:1 --schema-registry http://localhost:1 --ephemeral",
                        "bootstrap-server: \"localhost:1\" (expected: without --ephemeral, --broker-port and"
                                + " --registry-port, which are about the broker inside this program)"),
                arguments(
                        "--bootstrap-server localhost:1 --schema-registry http://localhost:1 --data-dir here",
                        "data-dir: \"here\" (expected: none, the data is the cluster's)"));
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void a_cluster_that_cannot_be_meant_is_refused_before_anybody_is_asked(String words, String complaint) {
        Answered.to(("play --burst --headless --exit-when-done " + words).split(" "))
                .assertRefused(complaint);
    }

    @Test
    void a_client_setting_that_kafka_does_not_know_is_named(@TempDir Path folder) throws IOException {
        var config = Files.writeString(folder.resolve("client.properties"), "security.protocol=NONSENSE\n");
        var answered = Answered.to(
                "runs",
                "--bootstrap-server",
                "localhost:1",
                "--schema-registry",
                "http://localhost:1",
                "--command-config",
                config.toString());
        assertThat(answered.complaint())
                .singleElement()
                .asString()
                .startsWith("smolny: command-config: Invalid value NONSENSE for configuration security.protocol");
        assertThat(answered.exitCode()).isEqualTo(2);
    }
}
