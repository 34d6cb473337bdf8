package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.broker.DataDirectory;

/// What was asked for is impossible: one line, exit code 2, and nothing is left behind.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalTest {

    @TempDir
    Path folder;

    private Path data;
    private List<String> runningBefore;

    @BeforeEach
    void look() {
        data = folder.resolve("data");
        runningBefore = ours();
    }

    @AfterEach
    void nothing_is_left_running() {
        assertThat(ours()).isEqualTo(runningBefore);
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments("nowhere-1917", "scenario: \"nowhere-1917\" (expected: petrograd-1917, or a file)"),
                arguments("--speed 0", "speed: 0 (expected: more than 0, up to 100000)"),
                arguments("--speed -1", "speed: -1 (expected: more than 0, up to 100000)"),
                arguments("--speed NaN", "speed: NaN (expected: more than 0, up to 100000)"),
                arguments("--speed abc", "speed: \"abc\" (expected: more than 0, up to 100000)"),
                arguments("--speed 1e6", "speed: 1000000 (expected: more than 0, up to 100000)"),
                arguments("--in 0s", "in: 0s (expected: more than 0, up to 365 days)"),
                arguments("--in soon", "in: \"soon\" (expected: a duration such as 90s, 10m or 1h30m)"),
                arguments("--in 0.1s", "in: 0.1s (expected: at least 0.432s, or a burst)"),
                arguments(
                        "--speed 60 --burst", "pace: --speed 60, --burst (expected: one of --speed, --in and --burst)"),
                arguments(
                        "--speed 60 --in 10m",
                        "pace: --speed 60, --in 10m (expected: one of --speed, --in and --burst)"),
                arguments(
                        "--from 00:18 --until 23:00",
                        "until: \"23:00\" (expected: event 104, \"erlich-yields-floor\", or later, where the playing"
                                + " begins)"),
                arguments("--from 12:00", "from: \"12:00\" (expected: not after the last event, 158)"),
                arguments("--from nowhen", "from, moment: \"nowhen\" (expected: the id of an event or a chapter)"),
                arguments("--until nowhen", "until, moment: \"nowhen\" (expected: the id of an event or a chapter)"),
                arguments("--until 159", "until, moment: 159 (expected: an event number from 1 to 158)"),
                arguments(
                        "--from 25:00",
                        "from, moment: \"25:00\" (expected: an event number, the id of an event or a chapter, or a night"
                                + " time such as 00:18)"),
                arguments("--run Über", "run: \"Über\" (expected: 1 to 64 small letters, digits and hyphens)"),
                arguments("--broker-port 0", "broker-port: 0 (expected: a port from 1 to 65535)"),
                arguments("--broker-port 70000", "broker-port: 70000 (expected: a port from 1 to 65535)"),
                arguments("--registry-port -1", "registry-port: -1 (expected: a port from 1 to 65535)"),
                arguments(
                        "--topic-prefix a/b",
                        "topic prefix: \"a/b\" (expected: at most 128 letters, digits, dots, underscores and hyphens)"),
                arguments(
                        "--schema-registry http://localhost:1",
                        "schema-registry: \"http://localhost:1\" (expected: together with --bootstrap-server)"),
                arguments(
                        "--command-config client.properties",
                        "command-config: \"client.properties\" (expected: together with --bootstrap-server)"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_cannot_be_played_is_named_with_what_was_expected(String words, String complaint) {
        var answered = play(words);
        assertRefused(answered, complaint);
        assertThat(folder).isEmptyDirectory();
    }

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
        assertRefused(Answered.to(("play --burst --headless --exit-when-done " + words).split(" ")), complaint);
    }

    @Test
    void a_client_setting_that_kafka_does_not_know_is_named() throws IOException {
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

    @ParameterizedTest
    @ValueSource(strings = {"broker-port", "registry-port"})
    void a_port_in_use_is_named_and_no_data_begun(String option) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();
            assertRefused(
                    play("--" + option + " " + port),
                    option + ": " + port + " (expected: a free port; something listens there already)");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"play --burst --headless --exit-when-done", "runs", "state hall", "verify"})
    void a_data_directory_that_cannot_be_written_is_named(String words) throws IOException {
        Files.writeString(data, "somebody's letter");
        var answered = withData(words);
        assertThat(answered.exitCode()).isEqualTo(2);
        assertThat(answered.complaint())
                .singleElement()
                .asString()
                .startsWith("smolny: data-dir: " + data + " (expected: a directory");
        assertThat(data).hasContent("somebody's letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"play --burst --headless --exit-when-done", "runs"})
    void a_data_directory_that_somebody_holds_says_who(String words) {
        try (var held = DataDirectory.open(data)) {
            var answered = withData(words);
            assertThat(held.path()).isEqualTo(data);
            assertThat(answered.exitCode()).isEqualTo(2);
            assertThat(answered.complaint())
                    .singleElement()
                    .asString()
                    .startsWith("smolny: data-dir: " + data + " (expected: a directory that nobody holds; ");
        }
    }

    @Test
    void a_question_nobody_answers_is_named_with_those_that_are_answered() {
        assertRefused(
                withData("state hal"),
                "question: \"hal\" (expected: hall, votes, floor, mood, columns, dispatches, threats)");
        assertRefused(
                withData("state hall --at 24:61"),
                "at, moment: \"24:61\" (expected: an event number, the id of an event or a chapter, or a night time such"
                        + " as 00:18)");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "play --sped 60",
                "play --broker-port many",
                "play --speed",
                "plai",
                "state",
                "runs --output xml",
                "scenario check"
            })
    void what_no_command_understands_is_told_in_one_line(String words) {
        var answered = Answered.to(words.split(" "));
        assertThat(answered.exitCode()).isEqualTo(2);
        assertThat(answered.complaint()).singleElement().asString().startsWith("smolny: ");
        assertThat(answered.err()).contains("--help");
        assertThat(answered.out()).isEmpty();
    }

    @Test
    void a_mistyped_option_is_answered_with_the_nearest() {
        assertThat(Answered.to("play", "--sped", "60").err())
                .isEqualTo(
                        "smolny: Unknown option: '--sped' (expected: --speed; see 'smolny play --help')%n".formatted());
    }

    private void assertRefused(Answered answered, String complaint) {
        assertThat(answered.complaint()).containsExactly("smolny: " + complaint);
        assertThat(answered.exitCode()).isEqualTo(2);
        assertThat(answered.out()).isEmpty();
    }

    private Answered play(String words) {
        var pace = words.contains("--speed") || words.contains("--in") ? "" : "--burst ";
        return withData("play --headless --exit-when-done " + pace + words);
    }

    private Answered withData(String words) {
        var all = new ArrayList<>(List.of(words.split(" ")));
        all.add("--data-dir");
        all.add(data.toString());
        return Answered.to(all);
    }

    /// What this process has running on behalf of a command: Kafka's clients and what waits for Ctrl-C.
    private static List<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("kafka-admin-client")
                        || name.startsWith("kafka-producer-network")
                        || name.startsWith("JettyServerThreadPool")
                        || name.contains("StreamThread"))
                .sorted()
                .toList();
    }
}
