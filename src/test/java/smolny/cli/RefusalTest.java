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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.broker.DataDirectory;

/// What was asked for is impossible: one line, exit code 2, and nothing is left behind.
@ExtendWith(NothingLeftRunning.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void choose() {
        data = folder.resolve("data");
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
        play(words).assertRefused(complaint);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker-port", "registry-port"})
    void a_port_in_use_is_named_and_no_data_begun(String option) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();
            play("--" + option + " " + port)
                    .assertRefused(option + ": " + port + " (expected: a free port; something listens there already)");
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
        withData("state hal")
                .assertRefused("question: \"hal\" (expected: hall, votes, floor, mood, columns, dispatches, threats)");
        withData("state hall --at 24:61")
                .assertRefused(
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
}
