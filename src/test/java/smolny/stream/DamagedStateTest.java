package smolny.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.tools.StreamsResetter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Questions;
import smolny.projection.votes.Votes;
import smolny.topic.Partitions;
import smolny.topic.Topics;

/// State that is no longer what was kept.
class DamagedStateTest extends WithABroker {

    /// Each store is read back from a changelog of its own, which may be cut short.
    @ParameterizedTest
    @ValueSource(strings = {"votes-store", "intake-prefixes", "intake-fingerprints"})
    void processors_do_not_go_on_with_state_that_is_older_than_what_was_kept_last(String store) throws Exception {
        var topics = created("older-" + store + ".");
        try (var first = projecting(topics, "first-" + store)) {
            publish(topics, Petrograd.events().subList(0, 40));
            assertThat(first.awaitAnswers("run-1", PATIENCE)).isTrue();
            publish(topics, Petrograd.events().subList(40, 60));
            assertThat(first.awaitAnswers("run-1", PATIENCE)).isTrue();
        }
        makeOlder(Projecting.applications(topics) + BuildMark.ofThisBuild() + "-" + store + "-changelog");
        publish(topics, Petrograd.events().subList(60, 158));
        String remedy;
        try (var second = projecting(topics, "second-" + store)) {
            assertThat(second.awaitAnswers("run-1", PATIENCE)).isFalse();
            assertThatThrownBy(second::throwFailure)
                    .hasMessageContaining("gave up: state of run run-1: not what was kept last");
            remedy = second.remedy().orElseThrow();
        }
        assertThat(lastTold(topics).sequence()).isLessThanOrEqualTo(60);
        follow(remedy);
        try (var third = projecting(topics, "third-" + store)) {
            assertThat(third.awaitAnswers("run-1", PATIENCE)).isTrue();
        }
        assertThat(lastTold(topics).answer()).isEqualTo(wholeNight());
    }

    private static Progress<Votes> lastTold(Topics topics) {
        return log(topics).values(topics.answers(Questions.VOTES), "run-1").getLast();
    }

    private static Votes wholeNight() {
        var votes = Questions.VOTES.projection().initial();
        for (var event : Petrograd.events()) {
            votes = Questions.VOTES.projection().apply(votes, event);
        }
        return votes;
    }

    /// Does what users are told to do, with Kafka's own tool.
    private static void follow(String remedy) {
        var tool = "kafka-streams-application-reset.sh ";
        var words = remedy.substring(remedy.indexOf(tool) + tool.length(), remedy.lastIndexOf(','));
        var arguments = (words + " --bootstrap-server " + KAFKA.bootstrapServers()).split(" ");
        awaitNobody(arguments[1]);
        assertThat(new StreamsResetter().execute(arguments)).isZero();
    }

    /// Who gave up has left its group without a word, and is missed for some seconds. Until then the tool refuses.
    private static void awaitNobody(String group) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(admin.describeConsumerGroups(List.of(group))
                            .describedGroups()
                            .values())
                    .allSatisfy(found -> assertThat(found.get().members()).isEmpty()));
        }
    }

    /// Puts the first value of the latest key in place of the latest one.
    private static void makeOlder(String changelog) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = Partitions.of(consumer, List.of(changelog));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!partitions.stream()
                    .allMatch(each -> Long.valueOf(consumer.position(each)).equals(ends.get(each)))) {
                consumer.poll(PATIENCE).forEach(records::add);
            }
        }
        var latest = records.getLast();
        var first = records.stream()
                .filter(each -> Arrays.equals(each.key(), latest.key()))
                .findFirst()
                .orElseThrow();
        assertThat(first.value()).isNotEqualTo(latest.value());
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            producer.send(new ProducerRecord<>(changelog, first.partition(), first.key(), first.value()))
                    .get();
        }
    }
}
