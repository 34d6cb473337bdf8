package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import smolny.topic.Topics;

/// A log that is not the one that was written is named and refused, and can be rebuilt.
@Timeout(180)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptLogTest {

    @TempDir
    private Path home;

    private Path data;
    private Path kafka;

    @BeforeEach
    void play() {
        data = home.resolve("data");
        kafka = data.resolve("kafka");
        assertThat(ask("play --durable --burst --headless --exit-when-done --run evening --until walkout"))
                .returns(0, Answered::exitCode);
    }

    @Test
    void a_log_that_ends_earlier_than_it_did_is_refused_and_rebuilt() throws IOException {
        move(kafka, home.resolve("backup"), true);
        assertThat(ask("play --burst --headless --exit-when-done --run evening"))
                .returns(0, Answered::exitCode);
        move(kafka, home.resolve("newer"), false);
        move(home.resolve("backup"), kafka, false);

        refused("run evening: log ends at event 114, manifest says 158");

        var rebuilt = ask("rebuild");
        assertThat(rebuilt.err()).isEmpty();
        assertThat(rebuilt.out()).contains("The log is set aside in ", "Run evening: 158 events, as they were");
        assertThat(rebuilt.exitCode()).isZero();
        assertThat(ask("verify --run evening").out()).endsWith("Everything agrees with the log.\n");
    }

    @Test
    void a_log_made_anew_is_refused() throws IOException {
        move(kafka, home.resolve("lost"), false);
        Files.createDirectory(kafka);
        var answered = ask("runs");
        assertThat(answered.exitCode()).isEqualTo(1);
        assertThat(answered.complaint())
                .singleElement()
                .asString()
                .matches(
                        "smolny: the log is \\S+, the manifest is of log \\S+ \\(try: smolny rebuild --data-dir .*\\)");
    }

    @Test
    void a_file_beside_the_log_that_Kafka_cannot_read_is_refused_at_once_and_the_log_rebuilt() throws IOException {
        Files.writeString(kafka.resolve("smolny.hall-0/leader-epoch-checkpoint"), "torn");
        long asked = System.nanoTime();

        var answered = ask("verify --run evening");

        assertThat(answered.exitCode()).isEqualTo(1);
        assertThat(answered.complaint())
                .containsExactly("smolny: the embedded broker does not start on " + kafka
                        + ": Kafka gave up with status 1 (try: smolny rebuild --data-dir " + data + "; why is in "
                        + data.resolve("logs") + ")");
        // Kafka's clients would ask for a minute.
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(30));
        assertThat(ask("rebuild").out()).contains("Run evening: 114 events, as they were");
    }

    @Test
    void answers_that_the_broker_has_lost_are_missed_before_anything_is_told() throws IOException {
        // Kafka takes a folder without this file for that of another topic, and begins the topic anew in silence.
        var lost = "smolny.hall-" + Topics.partitionOf("evening", 4);
        Files.delete(kafka.resolve(lost).resolve("partition.metadata"));

        var answered = ask("play --burst --headless --exit-when-done --run evening");

        assertThat(answered.exitCode()).isEqualTo(1);
        assertThat(answered.complaint())
                .singleElement()
                .asString()
                .matches("smolny: " + lost
                        + ": ends at offset 0, manifest says [1-9]\\d* \\(try: smolny rebuild --data-dir .*\\)");
        assertThat(ask("rebuild").out()).contains("Run evening: 114 events, as they were");
        assertThat(ask("verify --run evening")).returns(0, Answered::exitCode);
    }

    @Test
    void a_manifest_that_says_something_else_is_refused() throws IOException {
        var manifest = data.resolve("smolny.events.manifest");
        Files.writeString(manifest, Files.readString(manifest).replace("evening 114", "evening 115"));
        var answered = ask("runs");
        assertThat(answered.exitCode()).isEqualTo(1);
        assertThat(answered.complaint()).singleElement().asString().contains("(expected: a line with its checksum)");
    }

    @Test
    void a_last_line_that_a_killed_process_left_unfinished_is_left_out() throws IOException {
        var manifest = data.resolve("smolny.events.manifest");
        Files.writeString(manifest, Files.readString(manifest) + "evening 11");
        assertThat(ask("play --burst --headless --exit-when-done --run evening"))
                .returns(0, Answered::exitCode);
        assertThat(ask("verify --run evening")).returns(0, Answered::exitCode);
        assertThat(Files.readAllLines(manifest))
                .filteredOn(line -> line.startsWith("evening "))
                .last()
                .asString()
                .startsWith("evening 158 158 ");
    }

    @Test
    void a_directory_from_before_there_were_manifests_is_taken_as_it_is() throws IOException {
        Files.delete(data.resolve("smolny.events.manifest"));
        assertThat(ask("verify --run evening")).returns(0, Answered::exitCode);
        assertThat(ask("rebuild").exitCode()).isEqualTo(2);
    }

    private void refused(String why) {
        for (var question : List.of("runs", "verify --run evening", "play --headless --run evening")) {
            var answered = ask(question);
            assertThat(answered.exitCode()).isEqualTo(1);
            assertThat(answered.complaint())
                    .containsExactly("smolny: " + why + " (try: smolny rebuild --data-dir " + data + ")");
        }
    }

    private Answered ask(String command) {
        var words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--data-dir", data.toString()));
        return Answered.to(words);
    }

    private static void move(Path from, Path to, boolean copy) throws IOException {
        if (!copy) {
            Files.move(from, to);
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(each -> {
                try {
                    Files.copy(each, to.resolve(from.relativize(each).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
