package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.audit.RunList;
import smolny.audit.RunLog;
import smolny.broker.SharedBroker;
import smolny.scenario.Scenarios;
import smolny.scenario.Variations;
import smolny.topic.Run;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

@Timeout(180)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GenerateTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    @Test
    void what_is_there_is_left_alone_and_what_is_missing_is_added() {
        assertThat(generate("more.", "--runs 7 --together 3").out()).contains("7 runs published", "; 0 were there.");
        assertThat(generate("more.", "--runs 12 --together 4").out()).contains("5 runs published", "; 7 were there.");
        assertThat(generate("more.", "--runs 12").out()).contains("0 runs published", "; 12 were there.");
        var runs = runs("more.");
        assertThat(runs).hasSize(12).allSatisfy(run -> {
            assertThat(run.status()).isEqualTo(Run.Status.FINISHED);
            assertThat(RunLog.read(clients(), topics("more."), run.id()).entries())
                    .hasSize(158);
        });
    }

    @Test
    void the_same_seed_writes_the_same_bytes_however_they_are_put_together() {
        generate("one.", "--runs 5 --together 5 --seed 3");
        generate("two.", "--runs 5 --together 2 --seed 3");
        generate("other.", "--runs 5 --seed 4");
        assertThat(digests("one.")).hasSize(5).doesNotHaveDuplicates().isEqualTo(digests("two."));
        assertThat(digests("other.")).hasSize(5).doesNotContainAnyElementsOf(digests("one."));
    }

    @Test
    void the_log_holds_the_variations_in_order() {
        generate("log.", "--runs 3 --seed 9");
        var variations = new Variations(Scenarios.builtIn("petrograd-1917"), 9);
        for (int number = 1; number <= 3; number++) {
            var run = variations.run(number);
            assertThat(RunLog.read(clients(), topics("log."), run).whole())
                    .isEqualTo(variations.night(number).events(run));
        }
    }

    @Test
    void on_data_of_one_s_own_the_answers_are_kept_too(@TempDir Path folder) {
        var data = " --data-dir " + folder.resolve("data");
        var generated = Answered.to(List.of(("generate --runs 4" + data).split(" ")));
        assertThat(generated.out()).contains("4 runs published", "All answers are in.");
        assertThat(generated.exitCode()).isZero();
        var verified = Answered.to(List.of(("verify --run petrograd-1917-varied-1917-3" + data).split(" ")));
        assertThat(verified.out()).contains("158 events, each once", "Everything agrees with the log.");
    }

    @Test
    void stopped_in_the_middle_it_leaves_whole_runs_and_goes_on_with_them_and_their_answers(@TempDir Path folder)
            throws Exception {
        var data = " --data-dir " + folder.resolve("data");
        String said;
        try (var generating = SmolnyProcess.start(folder, List.of(("generate --runs 100000" + data).split(" ")))) {
            said = generating.awaitLine(""); // the first tells how far it is
            assertThat(said).contains(" of 100,000 runs, ");
            generating.end();
        }
        var listed = Answered.to(List.of(("runs" + data).split(" ")));
        var runs = listed.out().lines().skip(1).toList();
        assertThat(runs)
                .as("said %s, listed %s", said, listed)
                .isNotEmpty()
                .allMatch(run -> run.matches("petrograd-1917-varied-1917-.* finished +158 .*"));
        var more = Answered.to(List.of(("generate --runs " + (runs.size() + 2) + data).split(" ")));
        assertThat(more.out()).contains("2 runs published", "; " + runs.size() + " were there.", "All answers are in.");
        for (var run : List.of(1, runs.size() / 2, runs.size())) {
            var verified = Answered.to(List.of(("verify --run petrograd-1917-varied-1917-" + run + data).split(" ")));
            assertThat(verified.out()).endsWith("Everything agrees with the log.\n");
        }
    }

    @Test
    void a_number_that_makes_no_sense_is_refused() {
        assertThat(generate("none.", "--runs 0").complaint())
                .containsExactly("smolny: runs: 0 (expected: 1 to 10,000,000)");
        assertThat(generate("none.", "--runs 1 --together 5000").complaint())
                .containsExactly("smolny: together: 5000 (expected: 1 to 1,000)");
        assertThat(generate("none.", "--runs 1 --seed -1").complaint())
                .containsExactly("smolny: seed: -1 (expected: 0 or more)");
    }

    private static Answered generate(String name, String options) {
        var words = new ArrayList<>(List.of("generate"));
        words.addAll(List.of(options.split(" ")));
        words.addAll(List.of("--bootstrap-server", kafka.bootstrapServers()));
        words.addAll(List.of("--schema-registry", kafka.registryUrl(), "--topic-prefix", kafka.prefix() + name));
        return Answered.to(words);
    }

    private static List<String> digests(String name) {
        return runs(name).stream()
                .map(run -> run.id() + " " + run.digest())
                .sorted()
                .toList();
    }

    private static List<Run> runs(String name) {
        return RunList.read(clients(), topics(name));
    }

    private static Topics topics(String name) {
        return Topics.of(kafka.prefix() + name, SchemaRegistry.at(URI.create(kafka.registryUrl())));
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
