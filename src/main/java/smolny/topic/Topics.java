package smolny.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.serialization.Serdes;
import smolny.event.NightEvent;

/// All topics of one installation. Every key that is not said to be otherwise is a run id.
public final class Topics {

    /// Kafka's own rule for names, and short enough to leave room for ours.
    private static final Pattern LEGAL_PREFIX = Pattern.compile("[a-zA-Z0-9._-]{0,128}");

    private final String prefix;
    private final List<ValueSchema> schemas = new ArrayList<>();
    private final Topic<String, NightEvent> events;
    private final Topic<String, Run> runs;
    private final Topic<String, Playhead> clock;
    private final Topic<byte[], byte[]> deadLetters;

    private Topics(String prefix, SchemaRegistry registry) {
        this.prefix = prefix;
        events = keyedByRun(prefix + "events", new EventCodec(), registry, Cleanup.APPEND);
        runs = keyedByRun(prefix + "runs", new RunCodec(), registry, Cleanup.COMPACT);
        clock = keyedByRun(prefix + "clock", new PlayheadCodec(), registry, Cleanup.COMPACT);
        deadLetters = new Topic<>(prefix + "dead-letters", Serdes.ByteArray(), Serdes.ByteArray(), Cleanup.APPEND);
    }

    /// The topics of the installation with this prefix.
    ///
    /// @param prefix what all names begin with, such as `smolny.`
    /// @throws IllegalArgumentException when Kafka does not allow such names
    public static Topics of(String prefix, SchemaRegistry registry) {
        if (!LEGAL_PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("topic prefix: \"" + prefix
                    + "\" (expected: at most 128 letters, digits, dots, underscores and hyphens)");
        }
        return new Topics(prefix, registry);
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

    /// Records that are no events, as they were found; reason and origin are in the headers.
    public Topic<byte[], byte[]> deadLetters() {
        return deadLetters;
    }

    /// Every topic there is.
    public List<Topic<?, ?>> all() {
        return List.of(events, runs, clock, deadLetters);
    }

    /// Makes the schemas of all topics known, so that a registry that does not work is found before anything is
    /// published. Whoever only reads need not.
    ///
    /// @throws RegistryFailure when the registry does not answer as it should, or refuses a schema
    public void register() {
        schemas.forEach(ValueSchema::id);
    }

    private <T> Topic<String, T> keyedByRun(String name, Codec<T> codec, SchemaRegistry registry, Cleanup cleanup) {
        var schema = new ValueSchema(registry, name, codec.schema());
        schemas.add(schema);
        var value = Serdes.serdeFrom(new AvroSerializer<>(codec, schema), new AvroDeserializer<>(codec, registry));
        return new Topic<>(name, Serdes.String(), value, cleanup);
    }
}
