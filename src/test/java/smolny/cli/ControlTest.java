package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.broker.DataDirectory;
import smolny.broker.SharedBroker;
import smolny.topic.Run;

/// `smolny control`, with a stand-in that answers in the player's place.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ControlTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static RecordedRuns runs;

    @BeforeAll
    static void play() {
        runs = new RecordedRuns(kafka);
    }

    @AfterAll
    static void end() {
        runs.close();
    }

    @Test
    void what_was_done_is_told_with_where_the_run_stands() {
        var answered = control("seek walkout --run morning");
        assertThat(answered.err()).isEmpty();
        assertThat(answered.out())
                .isEqualTo("done: seek walkout, run morning, event 105, 26 October 1917 00:18%n".formatted());
        assertThat(answered.exitCode()).isZero();
    }

    @Test
    void unless_one_is_named_the_run_that_plays_is_meant_or_the_one_that_continues_it() {
        assertThat(control("pause").out())
                .isEqualTo("done: pause, run evening-2, event 105, 26 October 1917 00:18%n".formatted());
    }

    @Test
    void a_run_that_goes_on_under_another_id_is_told_so() {
        assertThat(control("seek 23:05 --run morning").out())
                .isEqualTo("done: seek 23:05, run morning, goes on as run morning-2%n".formatted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"step -3", "step -3 --run evening-2", "--run evening-2 step -3"})
    void numbers_below_zero_are_arguments(String words) {
        assertThat(control(words).out()).startsWith("done: step -3, run evening-2, ");
    }

    @Test
    void what_is_refused_is_told_with_the_reason() {
        var answered = control("step 5 --run morning");
        assertThat(answered.complaint()).containsExactly("smolny: step: the night is playing (expected: paused)");
        assertThat(answered.out()).isEmpty();
        assertThat(answered.exitCode()).isEqualTo(2);
    }

    @Test
    void machines_are_told_everything() {
        var done = control("rate 120 --run morning --id my-own --output json");
        assertThat(done.exitCode()).isZero();
        assertThat(done.out().replaceAll("\\s+", " "))
                .isEqualTo("{ \"run\" : \"morning\", \"continuedBy\" : null, \"id\" : \"my-own\", \"verb\" : \"rate\","
                        + " \"arguments\" : [ \"120\" ], \"result\" : \"DONE\", \"reason\" : null,"
                        + " \"state\" : \"PLAYING\", \"sequence\" : 105, \"nightTime\" : "
                        + RecordedRuns.occurredAt() + " } ");
        var refused = control("step 5 --run morning --output json");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).contains("\"REFUSED\"", "\"step: the night is playing (expected: paused)\"");
    }

    @Test
    void where_nobody_plays_nobody_answers() {
        var answered = control("jump --run morning");
        assertThat(answered.complaint())
                .containsExactly("smolny: run: \"morning\" (expected: one that a player plays now; nobody answered"
                        + " within 2 s)");
        assertThat(answered.exitCode()).isEqualTo(1);
    }

    @Test
    void a_run_that_is_not_in_the_log_is_named() {
        var answered = control("pause --run nobody");
        assertThat(answered.complaint())
                .containsExactly("smolny: run: \"nobody\" (expected: one in the log; see: smolny runs)");
        assertThat(answered.exitCode()).isEqualTo(2);
    }

    @Test
    void what_can_be_no_command_is_refused_before_anybody_is_asked() {
        assertThat(Answered.to("control").complaint())
                .singleElement()
                .asString()
                .startsWith("smolny: Missing required parameter")
                .contains("VERB");
        assertThat(Answered.to("control", " ").complaint())
                .containsExactly("smolny: verb: \" \" (expected: some text)");
        assertThat(Answered.to("control", "step", "--ouput", "json").complaint())
                .containsExactly("smolny: Unknown option: '--ouput' (expected: --output; see 'smolny control --help')");
        assertThat(Answered.to("control", "pause", "--id", "").complaint())
                .containsExactly("smolny: id: \"\" (expected: some text)");
    }

    @Test
    void where_no_program_plays_no_broker_is_started(@TempDir Path folder) {
        var data = folder.resolve("data");
        var answered = Answered.to("control", "pause", "--data-dir", data.toString());
        assertThat(answered.complaint())
                .containsExactly(
                        "smolny: data-dir: " + data + " (expected: one that is played on; start with: smolny play)");
        assertThat(answered.exitCode()).isEqualTo(2);
        assertThat(data).doesNotExist();
    }

    @Test
    void the_program_that_holds_the_data_directory_is_found(@TempDir Path folder) {
        try (var held = DataDirectory.open(folder.resolve("data"))) {
            held.announce(kafka.bootstrapServers(), kafka.registryUrl());
            var words = List.of(
                    "control",
                    "pause",
                    "--topic-prefix",
                    kafka.prefix(),
                    "--data-dir",
                    held.path().toString());
            assertThat(Answered.to(words).out()).startsWith("done: pause, run evening-2, ");
        }
    }

    @Test
    void where_nothing_plays_the_latest_is_named() {
        var elsewhere = runs.topics(kafka.prefix() + "over.");
        assertThat(Answered.to(words("pause", elsewhere.prefix())).complaint())
                .containsExactly("smolny: run: none is in the log (expected: one that plays; start with: smolny play)");
        runs.record(elsewhere, "noon", Run.Status.FINISHED, 1, null);
        runs.record(elsewhere, "night", Run.Status.STOPPED, 2, null);
        var answered = Answered.to(words("pause", elsewhere.prefix()));
        assertThat(answered.complaint())
                .containsExactly("smolny: run: none is playing (expected: one that is, or --run; the latest, night, is"
                        + " stopped)");
        assertThat(answered.exitCode()).isEqualTo(2);
    }

    @Test
    void every_verb_is_explained() {
        assertThat(Answered.to("control", "--help").out())
                .contains(
                        "pause ",
                        "resume ",
                        "rate X ",
                        "seek T ",
                        "previous-chapter ",
                        "burst [",
                        "loop A B",
                        "pause-on");
        assertThat(Answered.to("generate-completion").out()).contains("pause-on", "idle-cap", "previous-chapter");
    }

    private static Answered control(String words) {
        return Answered.to(words(words, kafka.prefix()));
    }

    private static List<String> words(String shown, String prefix) {
        var words = new ArrayList<>(List.of("control"));
        words.addAll(List.of(shown.split(" ")));
        words.addAll(List.of(
                "--bootstrap-server",
                kafka.bootstrapServers(),
                "--schema-registry",
                kafka.registryUrl(),
                "--topic-prefix",
                prefix));
        return words;
    }
}
