package smolny.stream;

import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.Topics;

/// The way of an event: from the log through the intake and its folds to the topics of the answers.
///
/// ```
/// events ── intake ──┬── bell ── rung ── teller ──┬── hall-answers
///   seven folds, in  │   once a commit            ├── votes-answers
///   memory           └── dead-letters             └── ...
/// ```
///
/// The bell is a table with one row and a cache. Streams sends on what a cache holds right before it commits a task,
/// whatever makes it commit: the time, a rebalance, the end. That is when the teller keeps what has changed in memory
/// and tells it, in the transaction of the events that changed it.
///
/// Steps and stores are named by hand: generated names change with the shape, and the state is stored under them.
public final class NightTopology {

    static final String DEAD_LETTERS = "dead-letters";
    static final String BELL = "bell";

    private static final String EVENTS = "events";
    private static final String RUNG = "rung";

    private NightTopology() {}

    /// The topology over these topics.
    public static Topology of(Topics topics, Telling telling) {
        var builder = new StreamsBuilder();
        var stores = Stream.concat(Stream.of(new LiveRunsBuilder()), Archive.stores().stream())
                .toList();
        stores.forEach(builder::addStateStore);
        var names = stores.stream().map(StoreBuilder::name).toArray(String[]::new);
        builder.stream(topics.events().name(), log())
                .processValues(() -> new Intake(topics, telling), Named.as(Intake.STEP), names)
                .toTable(Named.as(BELL), bell())
                .toStream(Named.as(RUNG))
                .process(() -> new Teller(topics, telling), Named.as(Teller.STEP), names);
        var topology = builder.build();
        var asItIs = new ByteArraySerializer();
        topology.addSink(DEAD_LETTERS, topics.deadLetters().name(), asItIs, asItIs, Intake.STEP);
        for (var question : Questions.ALL) {
            var topic = topics.answers(question).name();
            topology.addSink(answers(question), topic, asItIs, asItIs, Intake.STEP, Teller.STEP);
        }
        return topology;
    }

    static String answers(Question<?> question) {
        return question.name() + "-answers";
    }

    private static Consumed<byte[], byte[]> log() {
        // When a record was published decides nothing, so no odd time of a foreign producer may stop the reading.
        TimestampExtractor whenPublished = (record, _) -> Math.max(0, record.timestamp());
        return Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                .withName(EVENTS)
                .withTimestampExtractor(whenPublished)
                .withOffsetResetPolicy(AutoOffsetReset.earliest());
    }

    private static Materialized<byte[], byte[], KeyValueStore<Bytes, byte[]>> bell() {
        return Materialized.<byte[], byte[]>as(Stores.inMemoryKeyValueStore("bell-store"))
                .withKeySerde(Serdes.ByteArray())
                .withValueSerde(Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingEnabled();
    }
}
