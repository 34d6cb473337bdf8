package smolny.stream;

import static org.apache.kafka.common.serialization.Serdes.ByteArray;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.Topics;

/// Where the runs of one task are kept: stores in memory, each with a changelog in Kafka, from which whoever takes the
/// task over reads them back.
final class Archive {

    static final String PREFIXES = "intake-prefixes";
    static final String FINGERPRINTS = "intake-fingerprints";

    private final Topics topics;
    private final KeyValueStore<String, SealedPrefix> prefixes;
    private final KeyValueStore<String, byte[]> fingerprints;
    private final Map<String, KeyValueStore<String, byte[]>> answers = new LinkedHashMap<>();

    Archive(Topics topics, ProcessingContext context) {
        this.topics = topics;
        prefixes = context.getStateStore(PREFIXES);
        fingerprints = context.getStateStore(FINGERPRINTS);
        for (var question : Questions.ALL) {
            answers.put(question.name(), context.getStateStore(answerStore(question)));
        }
    }

    static List<StoreBuilder<?>> stores() {
        var stores = new ArrayList<StoreBuilder<?>>();
        stores.add(Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(PREFIXES), Serdes.String(), new SealedPrefixSerde()));
        Stream.concat(Stream.of(FINGERPRINTS), Questions.ALL.stream().map(Archive::answerStore))
                .map(name ->
                        Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), ByteArray()))
                .forEach(stores::add);
        return stores;
    }

    private static String answerStore(Question<?> question) {
        return question.name() + "-store";
    }

    /// A run as it was kept last; one without events when it never was.
    ///
    /// @throws DamagedState when not all of it is there as it was kept
    LiveRun read(String id) {
        var found = prefixes.get(id);
        var kept = found != null ? found : SealedPrefix.NONE;
        var live = new ArrayList<LiveAnswer<?>>(answers.size());
        for (var question : Questions.ALL) {
            live.add(answer(id, question));
        }
        var marks = new Marks(kept.prefix().sequence(), block -> fingerprints.get(key(id, block)));
        var run = new LiveRun(id, kept.prefix(), marks, live);
        if (Seal.of(run) != kept.seal()) {
            throw new DamagedState(id);
        }
        return run;
    }

    /// Keeps what is new about how a run's log stands, and seals what is kept of the run. So its answers come first.
    void keepIntake(LiveRun run) {
        for (var block : run.marks().takeUnkept()) {
            fingerprints.put(key(run.id(), block.number()), block.bytes());
        }
        prefixes.put(run.id(), new SealedPrefix(run.prefix(), Seal.of(run)));
    }

    /// Keeps an answer, in the bytes that its topic has.
    ///
    /// @return these bytes
    <S> byte[] keep(LiveRun run, LiveAnswer<S> answer) {
        var topic = topics.answers(answer.question());
        byte[] bytes = topic.value().serializer().serialize(topic.name(), answer.latest());
        store(answer.question()).put(run.id(), bytes);
        answer.keptAs(bytes);
        return bytes;
    }

    // The store holds the answer as it was last told. What has been read since then changed nothing in it.
    private <S> LiveAnswer<S> answer(String id, Question<S> question) {
        var topic = topics.answers(question);
        byte[] kept = store(question).get(id);
        return new LiveAnswer<>(
                question,
                kept != null
                        ? topic.value().deserializer().deserialize(topic.name(), kept)
                        : Progress.start(question.projection()),
                Seal.of(kept));
    }

    private KeyValueStore<String, byte[]> store(Question<?> question) {
        var store = answers.get(question.name());
        if (store == null) {
            throw new IllegalStateException("no store for the answers to " + question.name());
        }
        return store;
    }

    private static String key(String run, long block) {
        return run + "/" + block;
    }
}
