package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Playhead;
import smolny.topic.Run;
import smolny.topic.Topic;
import smolny.topic.Topics;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchingTest {

    private static final long LAST = Petrograd.events().size();

    private final Topics topics = Topics.of("smolny.", new InMemoryRegistry());
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    void a_finished_run_is_shown_to_its_last_event_with_the_answers_to_it() throws InterruptedException {
        publishRun(Run.Status.FINISHED);
        publishEvents();
        publishAnswers();

        try (var watching = watch()) {
            assertThat(watching.awaitEnd()).isTrue();
        }
        assertThat(eventLines()).hasSize((int) LAST);
        assertThat(lines()).anyMatch(line -> line.startsWith("# hall  Second Congress of Soviets  482* of 670"));
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void events_that_come_before_the_run_is_known_wait_for_it() throws InterruptedException {
        publishEvents();
        publishAnswers();
        publishRun(Run.Status.FINISHED);

        try (var watching = watch()) {
            assertThat(watching.awaitEnd()).isTrue();
        }
        assertThat(eventLines()).hasSize((int) LAST);
    }

    @Test
    void other_runs_repeated_events_and_what_is_no_event_are_passed_over() throws InterruptedException {
        publishRun(Run.Status.FINISHED);
        publish(topics.events(), "night-2", Watched.event(1).in("night-2"));
        publishEvents();
        publish(topics.events(), "night-1", Watched.event(7));
        publishBytes(topics.events().name(), "night-1", new byte[] {1, 2, 3});
        publishAnswers();

        try (var watching = watch()) {
            assertThat(watching.awaitEnd()).isTrue();
        }
        assertThat(eventLines()).hasSize((int) LAST);
    }

    @Test
    void closing_ends_the_waiting() throws InterruptedException {
        var watching = watch();
        watching.close();

        assertThat(watching.awaitEnd()).isFalse();
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void what_the_broker_fails_with_reaches_whoever_waits() {
        consumer.setPollException(new KafkaException("not for you"));

        try (var watching = watch()) {
            assertThatThrownBy(watching::awaitEnd).hasMessage("not for you");
        }
        assertThat(consumer.closed()).isTrue();
    }

    private Watching watch() {
        var beginnings = new HashMap<TopicPartition, Long>();
        for (Topic<?, ?> topic : topics.all()) {
            consumer.updatePartitions(topic.name(), List.of(new PartitionInfo(topic.name(), 0, null, null, null)));
            beginnings.put(new TopicPartition(topic.name(), 0), 0L);
        }
        consumer.updateBeginningOffsets(beginnings);
        consumer.schedulePollTask(() -> log.forEach(consumer::addRecord));
        var out = new PrintStream(output, true, StandardCharsets.UTF_8);
        var screen = new LineScreen(out, Marks.UNICODE, () -> 0);
        return Watching.start(new Subscription(consumer), topics, "night-1", screen);
    }

    private void publishRun(Run.Status status) {
        publish(topics.runs(), "night-1", Watched.run(status));
        publish(topics.clock(), "night-1", Watched.playhead(LAST, Playhead.State.FINISHED));
    }

    private void publishEvents() {
        Watched.events(1, LAST).forEach(event -> publish(topics.events(), "night-1", event));
    }

    private void publishAnswers() {
        publishAnswer(Questions.HALL);
        publishAnswer(Questions.VOTES);
        publishAnswer(Questions.FLOOR);
    }

    private <S> void publishAnswer(Question<S> question) {
        Progress<S> answer = Watched.answer(question, LAST);
        publish(topics.answers(question), "night-1", answer);
    }

    private <T> void publish(Topic<String, T> topic, String run, T value) {
        publishBytes(topic.name(), run, topic.value().serializer().serialize(topic.name(), value));
    }

    private void publishBytes(String topic, String run, byte[] value) {
        long offset = offsets.merge(topic, 1L, Long::sum) - 1;
        log.add(new ConsumerRecord<>(topic, 0, offset, run.getBytes(StandardCharsets.UTF_8), value));
    }

    private List<String> lines() {
        return output.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> eventLines() {
        return lines().stream().filter(line -> !line.startsWith("#")).toList();
    }
}
