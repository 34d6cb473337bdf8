package smolny.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.player.CommittedAnswers;
import smolny.projection.Checkpoints;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Questions;
import smolny.topic.Topics;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectingTest extends WithABroker {

    @Test
    void a_night_through_the_broker_comes_to_what_is_known() throws Exception {
        var topics = created("whole.");
        try (var projecting = projecting(topics, "whole")) {
            publish(topics, Petrograd.events());
            assertThat(projecting.awaitAnswers("run-1", PATIENCE)).isTrue();
            assertComesToWhatIsKnown(topics);
        }
    }

    @Test
    void processors_that_start_anew_go_on_at_once_where_others_stopped() throws Exception {
        var topics = created("anew.");
        int half = Petrograd.events().size() / 2;
        try (var first = projecting(topics, "first")) {
            publish(topics, Petrograd.events().subList(0, half));
            assertThat(first.awaitAnswers("run-1", PATIENCE)).isTrue();
        }
        try (var second = projecting(topics, "second")) {
            publish(topics, Petrograd.events().subList(half, Petrograd.events().size()));
            assertThat(second.awaitAnswers("run-1", PATIENCE)).isTrue();
            assertComesToWhatIsKnown(topics);
            assertThat(log(topics).values(topics.answers(Questions.HALL), "run-1"))
                    .extracting(Progress::duplicates)
                    .containsOnly(0L);
        }
    }

    @Test
    void what_is_sent_but_not_yet_committed_is_waited_for() throws Exception {
        var topics = created("undecided.");
        var log = topics.events();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "transactional.id", "undecided");
        try (var projecting = projecting(topics, "undecided");
                var producer = new KafkaProducer<>(
                        settings, log.key().serializer(), log.value().serializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var first = Petrograd.events().getFirst().in("run-1");
            var _ = producer.send(new ProducerRecord<>(log.name(), "run-1", first));
            producer.flush();
            assertThat(projecting.awaitAnswers("run-1", Duration.ofMillis(500))).isFalse();

            producer.commitTransaction();
            assertThat(projecting.awaitAnswers("run-1", PATIENCE)).isTrue();
        }
    }

    @Test
    void state_of_other_code_is_told_of_until_this_code_has_its_own() throws Exception {
        var topics = created("other-code.");
        assertThat(notice(topics)).isEmpty();

        leaveState(topics, "0badc0de");
        assertThat(notice(topics).orElseThrow())
                .matches("answers: those there are come from other code, 0badc0de; all are folded anew from the log"
                        + " \\(this code: [0-9a-f]{8}\\)");

        try (var projecting = projecting(topics, "this-code")) {
            publish(topics, Petrograd.events());
            assertThat(projecting.awaitAnswers("run-1", PATIENCE)).isTrue();
        }
        assertThat(notice(topics)).isEmpty();
    }

    @Test
    void what_is_no_event_is_set_aside_with_the_headers_it_came_with() throws Exception {
        var topics = created("letters.");
        var garbage = new ProducerRecord<>(topics.events().name(), "run-1".getBytes(UTF_8), "garbage".getBytes(UTF_8));
        garbage.headers().add("trace-id", "4711".getBytes(UTF_8));
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", KAFKA.bootstrapServers()), bytes, bytes)) {
            producer.send(garbage).get();
        }
        try (var projecting = projecting(topics, "letters")) {
            publish(topics, Petrograd.events());
            assertThat(projecting.awaitAnswers("run-1", PATIENCE)).isTrue();
        }
        var letters = log(topics).records(topics.deadLetters());
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().headers())
                .extracting(Header::key)
                .containsExactly("trace-id", "smolny_reason", "smolny_topic", "smolny_partition", "smolny_offset");
    }

    @Test
    void without_a_log_the_processors_give_up_and_say_so() {
        try (var projecting = projecting(topics("missing."), "missing")) {
            assertThat(projecting.failure()).succeedsWithin(PATIENCE).isInstanceOf(MissingSourceTopicException.class);
        }
    }

    private static Optional<String> notice(Topics topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            return FormerCode.notice(admin, topics);
        }
    }

    /// As processors of other code would have.
    private static void leaveState(Topics topics, String mark) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            var changelog = Projecting.applications(topics) + mark + "-hall-store-changelog";
            admin.createTopics(List.of(new NewTopic(changelog, 1, (short) 1)))
                    .all()
                    .get();
            // A broker lists a topic a moment after it is made.
            await().until(() -> admin.listTopics().names().get().contains(changelog));
        }
    }

    private static void assertComesToWhatIsKnown(Topics topics) {
        // A commit counts before it has reached every topic: one of seven may lag behind for a moment.
        await().atMost(PATIENCE).untilAsserted(() -> {
            var answers = new CommittedAnswers(log(topics), topics, "run-1");
            assertThat(Checkpoints.all()).allSatisfy(checkpoint -> checkpoint.holdsIn(answers));
        });
    }
}
