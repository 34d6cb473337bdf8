package smolny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.broker.DataDirectory;
import smolny.broker.SharedBroker;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Questions;
import smolny.projection.hall.Hall;
import smolny.stream.Projecting;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topics;

/// What is asked of a night that has been played, on a cluster.
@Timeout(180)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookingBackTest {

    @RegisterExtension
    static final SharedBroker kafka = new SharedBroker();

    private static Topics topics;

    @BeforeAll
    static void play(@TempDir Path state) throws InterruptedException {
        topics = Topics.of(kafka.prefix(), SchemaRegistry.at(URI.create(kafka.registryUrl())));
        for (var run : new String[] {"altered", "whole"}) {
            var played = ask("play --burst --headless --exit-when-done --run " + run);
            assertThat(played.err()).isEmpty();
            assertThat(played.out()).contains("Run " + run + ": 158 events, digest ");
            assertThat(played.exitCode()).isZero();
        }
        var clients = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var projecting = Projecting.start(clients, topics, state, 1)) {
            assertThat(projecting.awaitAnswers("altered", Duration.ofSeconds(90)))
                    .isTrue();
            assertThat(projecting.awaitAnswers("whole", Duration.ofSeconds(90))).isTrue();
        }
    }

    @Test
    void runs_are_listed_with_their_digests() {
        var answered = ask("runs");
        assertThat(answered.exitCode()).isZero();
        assertThat(answered.out().lines()).hasSize(3).first().asString().startsWith("RUN");
        assertThat(answered.out()).contains("altered ", "whole ", "finished ", " burst ");
    }

    @Test
    void the_hall_is_told_as_of_a_minute_an_event_and_a_number() {
        var atTheMinute = ask("state hall --run whole --at 00:18 --output json");
        assertThat(atTheMinute.err()).isEmpty();
        assertThat(atTheMinute.exitCode()).isZero();
        assertThat(atTheMinute.out()).contains("\"question\" : \"hall\"", "\"sequence\" : ");
        long sequence = Petrograd.after("00:18");
        var event = Petrograd.events().get(Math.toIntExact(sequence) - 1).eventId();
        assertThat(ask("state hall --run whole --output json --at " + sequence)).isEqualTo(atTheMinute);
        assertThat(ask("state hall --run whole --output json --at " + event)).isEqualTo(atTheMinute);
        assertThat(ask("state hall --run whole").exitCode()).isZero();
    }

    @Test
    void a_run_or_a_moment_that_is_not_in_the_log_is_named() {
        var nobody = ask("state hall --run nobody");
        assertThat(nobody.complaint())
                .containsExactly("smolny: run: \"nobody\" (expected: one of 2 in the log, the latest is whole)");
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(ask("verify --run nobody")).isEqualTo(nobody);
        var nowhen = ask("state hall --run whole --at nowhen");
        assertThat(nowhen.complaint())
                .containsExactly("smolny: at, moment: \"nowhen\" (expected: the id of an event or a chapter)");
        assertThat(nowhen.exitCode()).isEqualTo(2);
    }

    @Test
    void a_finished_run_is_not_played_beyond_its_end() {
        var answered = ask("play --burst --headless --exit-when-done --run whole --until 5");
        assertThat(answered.complaint())
                .containsExactly("smolny: until: 5 (expected: event 158 or later, run whole is there already)");
        assertThat(answered.exitCode()).isEqualTo(2);
    }

    @Test
    void a_log_and_its_answers_agree() {
        var answered = ask("verify --run whole");
        assertThat(answered.out()).contains("Everything agrees with the log.").doesNotContain("NOT");
        assertThat(answered.err()).isEmpty();
        assertThat(answered.exitCode()).isZero();
    }

    @Test
    void an_answer_that_somebody_altered_is_found_and_the_first_difference_named() throws Exception {
        publish("altered", altered());
        var answered = ask("verify --run altered");
        assertThat(answered.out().lines().filter(line -> line.startsWith("NOT")))
                .singleElement()
                .asString()
                .startsWith("NOT   hall ")
                .containsPattern("as of event \\d+: answer\\.places")
                .contains("(expected: ");
        assertThat(answered.out()).contains("Something does not agree with the log.");
        assertThat(answered.err()).isEmpty();
        assertThat(answered.exitCode()).isEqualTo(3);
    }

    @Test
    void a_data_directory_that_is_being_played_on_is_asked_through_its_holder(@TempDir Path folder) {
        try (var held = DataDirectory.open(folder.resolve("data"))) {
            held.announce(kafka.bootstrapServers(), kafka.registryUrl());
            var answered = Answered.to(
                    "runs",
                    "--topic-prefix",
                    kafka.prefix(),
                    "--data-dir",
                    held.path().toString());
            assertThat(answered).isEqualTo(ask("runs"));
        }
    }

    /// The last answer of the night as if nobody had walked out.
    private static Progress<Hall> altered() {
        long changed = LongStream.rangeClosed(1, Petrograd.events().size())
                .filter(sequence -> !hall(sequence).equals(hall(sequence - 1)))
                .max()
                .orElseThrow();
        var event = Petrograd.events().get(Math.toIntExact(changed) - 1);
        var full = hall(Petrograd.after("congress-opens"));
        return new Progress<>(changed, event.occurredAt(), null, 0, 0, full);
    }

    private static Hall hall(long sequence) {
        return Petrograd.answer(sequence, Questions.HALL);
    }

    private static void publish(String run, Progress<Hall> answer) throws Exception {
        var topic = topics.answers(Questions.HALL);
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(
                settings, topic.key().serializer(), topic.value().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), run, answer)).get();
        }
    }

    private static Answered ask(String words) {
        return Answered.to((words + " --bootstrap-server " + kafka.bootstrapServers() + " --schema-registry "
                        + kafka.registryUrl() + " --topic-prefix " + kafka.prefix())
                .split(" "));
    }
}
