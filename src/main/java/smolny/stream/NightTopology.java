package smolny.stream;

import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.state.Stores;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.Topics;

/// The way of an event: from the log through the intake to every fold, and from there to the topics of the answers.
///
/// ```
/// events ── intake ──┬── hall-fold ── hall-answers
///              │     ├── votes-fold ── votes-answers
///              │     └── ...
///              └── dead-letters
/// ```
///
/// Steps and stores are named by hand: generated names change with the shape, and the state is stored under them.
public final class NightTopology {

    private static final String EVENTS = "events";

    /// The steps that every delivery goes to.
    static final List<String> FOLDS =
            Questions.ALL.stream().map(NightTopology::fold).toList();

    private NightTopology() {}

    /// The topology over these topics.
    public static Topology of(Topics topics) {
        var topology = new Topology();
        var bytes = new ByteArrayDeserializer();
        // When a record was published decides nothing, so no odd time of a foreign producer may stop the reading.
        TimestampExtractor whenPublished = (record, _) -> Math.max(0, record.timestamp());
        topology.addSource(
                AutoOffsetReset.earliest(),
                EVENTS,
                whenPublished,
                bytes,
                bytes,
                topics.events().name());
        topology.addProcessor(
                Intake.STEP,
                () -> new Intake(topics.events().name(), topics.events().value().deserializer()),
                EVENTS);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(Intake.PREFIXES), Serdes.String(), new PrefixSerde()),
                Intake.STEP);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(Intake.FINGERPRINTS), Serdes.String(), Serdes.ByteArray()),
                Intake.STEP);
        var asFound = new ByteArraySerializer();
        topology.addSink(Intake.DEAD_LETTERS, topics.deadLetters().name(), asFound, asFound, Intake.STEP);
        for (var question : Questions.ALL) {
            answer(topology, topics, question);
        }
        return topology;
    }

    private static <S> void answer(Topology topology, Topics topics, Question<S> question) {
        var answers = topics.answers(question);
        var fold = fold(question);
        var store = question.name() + "-store";
        topology.addProcessor(fold, () -> new Fold<>(question.projection(), store), Intake.STEP);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), answers.key(), answers.value()), fold);
        topology.addSink(
                question.name() + "-answers",
                answers.name(),
                answers.key().serializer(),
                answers.value().serializer(),
                fold);
    }

    private static String fold(Question<?> question) {
        return question.name() + "-fold";
    }
}
