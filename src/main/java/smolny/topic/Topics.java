package smolny.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import smolny.event.NightEvent;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;

/// All topics of one installation. Every key that is not said to be otherwise is a run id.
public final class Topics {

    /// Kafka's own rule for names, and short enough to leave room for ours.
    private static final Pattern LEGAL_PREFIX = Pattern.compile("[a-zA-Z0-9._-]{0,128}");

    private final String prefix;
    private final Map<String, ValueSchema> schemas = new LinkedHashMap<>();
    private final Topic<String, NightEvent> events;
    private final Topic<String, Run> runs;
    private final Topic<String, Playhead> clock;
    private final Topic<String, Command> control;
    private final Map<String, Topic<String, ?>> answers = new LinkedHashMap<>();
    private final Topic<byte[], byte[]> deadLetters;

    private Topics(String prefix, SchemaRegistry registry) {
        this.prefix = prefix;
        events = keyedByRun(prefix + "events", new EventCodec(), registry, Cleanup.APPEND);
        runs = keyedByRun(prefix + "runs", new RunCodec(), registry, Cleanup.COMPACT);
        clock = keyedByRun(prefix + "clock", new PlayheadCodec(), registry, Cleanup.COMPACT);
        control = keyedByRun(prefix + "control", new CommandCodec(), registry, Cleanup.APPEND);
        answer(Questions.HALL, new HallFields(), prefix, registry);
        answer(Questions.VOTES, new VotesFields(), prefix, registry);
        answer(Questions.FLOOR, new FloorFields(), prefix, registry);
        answer(Questions.MOOD, new MoodFields(), prefix, registry);
        answer(Questions.COLUMNS, new ColumnsFields(), prefix, registry);
        answer(Questions.DISPATCHES, new DispatchesFields(), prefix, registry);
        answer(Questions.THREATS, new ThreatsFields(), prefix, registry);
        deadLetters = new Topic<>(prefix + "dead-letters", Serdes.ByteArray(), Serdes.ByteArray(), Cleanup.APPEND);
    }

    /// The topics of the installation with this prefix.
    ///
    /// @param prefix what all names begin with, such as `smolny.`
    /// @throws IllegalArgumentException when Kafka does not allow such names
    public static Topics of(String prefix, SchemaRegistry registry) {
        expectLegal(prefix);
        return new Topics(prefix, registry);
    }

    /// For whoever only wants to know whether names may begin so.
    ///
    /// @throws IllegalArgumentException when Kafka does not allow such names
    public static void expectLegal(String prefix) {
        if (!LEGAL_PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("topic prefix: \"" + prefix
                    + "\" (expected: at most 128 letters, digits, dots, underscores and hyphens)");
        }
    }

    /// The partition in which all records of a run lie, in every topic that is keyed by run: where Kafka's own clients
    /// put the key.
    ///
    /// @param partitions how many the topic has
    public static int partitionOf(String run, int partitions) {
        return Utils.toPositive(Utils.murmur2(Utils.utf8(run))) % partitions;
    }

    /// What all names begin with; transactional ids and groups begin with it too, so that one rule admits them all.
    public String prefix() {
        return prefix;
    }

    /// The log: every event of every run, in order within a run.
    public Topic<String, NightEvent> events() {
        return events;
    }

    /// What each run plays, and how far it is.
    public Topic<String, Run> runs() {
        return runs;
    }

    /// Where each run's player stands.
    public Topic<String, Playhead> clock() {
        return clock;
    }

    /// What players are asked to do; each tells the outcome on [#clock()].
    public Topic<String, Command> control() {
        return control;
    }

    /// The newest answer to a question, for each run.
    ///
    /// @throws IllegalArgumentException when it is none of [Questions#ALL]
    @SuppressWarnings("unchecked") // put there by answer(), under the name of the question of this very type
    public <S> Topic<String, Progress<S>> answers(Question<S> question) {
        var topic = answers.get(question.name());
        if (topic == null) {
            throw new IllegalArgumentException(
                    "question: " + question.name() + " (expected: one of " + String.join(", ", answers.keySet()) + ")");
        }
        return (Topic<String, Progress<S>>) topic;
    }

    /// Records that are no events, as they were found; reason and origin are in the headers.
    public Topic<byte[], byte[]> deadLetters() {
        return deadLetters;
    }

    /// Every topic there is.
    public List<Topic<?, ?>> all() {
        var all = new ArrayList<Topic<?, ?>>(List.of(events, runs, clock, control));
        all.addAll(answers.values());
        all.add(deadLetters);
        return List.copyOf(all);
    }

    /// The published schema of a topic's values, as JSON text; empty where values are kept as they were found.
    public Optional<String> schema(Topic<?, ?> topic) {
        return Optional.ofNullable(schemas.get(topic.name())).map(ValueSchema::text);
    }

    /// Makes the schemas of all topics known, so that a registry that does not work is found before anything is
    /// published. Whoever only reads need not.
    ///
    /// @throws RegistryFailure when the registry does not answer as it should, or refuses a schema
    public void register() {
        schemas.values().forEach(ValueSchema::id);
    }

    private <S> void answer(Question<S> question, AnswerFields<S> fields, String prefix, SchemaRegistry registry) {
        String name = question.name();
        var schema =
                PublishedSchema.named(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Answer");
        var codec = new AnswerCodec<>(schema, fields);
        answers.put(name, keyedByRun(prefix + name, codec, registry, Cleanup.COMPACT));
    }

    private <T> Topic<String, T> keyedByRun(String name, Codec<T> codec, SchemaRegistry registry, Cleanup cleanup) {
        var schema = new ValueSchema(registry, name, codec.schema());
        schemas.put(name, schema);
        var value = Serdes.serdeFrom(new AvroSerializer<>(codec, schema), new AvroDeserializer<>(codec, registry));
        return new Topic<>(name, Serdes.String(), value, cleanup);
    }
}
