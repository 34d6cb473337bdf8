package smolny;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import smolny.audit.Refold;
import smolny.audit.RunLog;
import smolny.broker.SharedBroker;
import smolny.event.NightEvent;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.stream.Projecting;
import smolny.topic.CommittedRecords;
import smolny.topic.SchemaRegistry;
import smolny.topic.TopicCreation;
import smolny.topic.Topics;

/// Processors that are stopped in the middle of a run and started again, several times in a night.
@Timeout(180)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestartedProcessorsTest {

    private static final String RUN = "run-1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTS = 4;
    private static final byte[] GARBAGE = {1, 2, 3};

    @RegisterExtension
    static final SharedBroker KAFKA = new SharedBroker();

    @TempDir
    private Path state;

    private Topics topics;

    @BeforeEach
    void create(TestInfo test) {
        var prefix = KAFKA.prefix() + test.getTestMethod().orElseThrow().getName() + ".";
        topics = Topics.of(prefix, SchemaRegistry.at(URI.create(KAFKA.registryUrl())));
        try (var admin = Admin.create(clients())) {
            TopicCreation.ensure(admin, topics);
        }
    }

    @Test
    void they_go_on_in_the_folder_they_left() throws Exception {
        for (int part = 0; part < PARTS; part++) {
            publish(part);
            project("same", true);
        }
        assertThatAnswersAreThoseOfTheLog();
    }

    @Test
    void they_go_on_in_a_fresh_folder() throws Exception {
        for (int part = 0; part < PARTS; part++) {
            publish(part);
            project("fresh-" + part, true);
        }
        assertThatAnswersAreThoseOfTheLog();
    }

    @Test
    void they_go_on_after_they_were_stopped_at_any_moment_of_their_work() throws Exception {
        for (int part = 0; part < PARTS; part++) {
            publish(part);
            project("any", false);
        }
        project("any", true);
        assertThatAnswersAreThoseOfTheLog();
    }

    private void project(String folder, boolean toTheEnd) throws InterruptedException {
        try (var projecting = Projecting.start(clients(), topics, state.resolve(folder), 1)) {
            assertThat(!toTheEnd || projecting.awaitAnswers(RUN, PATIENCE)).isTrue();
        }
    }

    /// Each answer once, in the order of the log, and none of a shorter prefix behind one of a longer.
    private void assertThatAnswersAreThoseOfTheLog() {
        var log = RunLog.read(clients(), topics, RUN);
        assertThat(log.whole()).hasSize(Petrograd.events().size());
        assertThat(Questions.ALL).allSatisfy(question -> assertThat(told(question))
                .as(question.name())
                .isEqualTo(Refold.of(log, question).answers()));
    }

    private <S> List<Progress<S>> told(Question<S> question) {
        var topic = topics.answers(question);
        var told = new ArrayList<Progress<S>>();
        CommittedRecords.settled(clients())
                .readBeside(
                        topic.name(),
                        RUN,
                        record -> told.add(topic.value().deserializer().deserialize(topic.name(), record.value())));
        return told;
    }

    /// A part of the night. Before each but the first comes the last event again, and something that is no event: what
    /// is told of these answers for all that was read before, whether or not it changed anything.
    private void publish(int part) throws Exception {
        var events = Petrograd.events();
        int first = part * events.size() / PARTS;
        var values = new ArrayList<byte[]>();
        if (part > 0) {
            values.add(value(events.get(first - 1)));
            values.add(GARBAGE);
        }
        events.subList(first, (part + 1) * events.size() / PARTS).forEach(event -> values.add(value(event)));
        try (var producer =
                new KafkaProducer<>(clients(), topics.events().key().serializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var value : values) {
                sent.add(producer.send(new ProducerRecord<>(topics.events().name(), RUN, value)));
            }
            for (var one : sent) {
                one.get();
            }
        }
    }

    private byte[] value(NightEvent event) {
        var log = topics.events();
        return log.value().serializer().serialize(log.name(), event.in(RUN));
    }

    private static Map<String, Object> clients() {
        return Map.of("bootstrap.servers", KAFKA.bootstrapServers());
    }
}
