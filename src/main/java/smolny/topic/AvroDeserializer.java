package smolny.topic;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// Values from Avro in Confluent's framing, whichever schema they were written with.
///
/// Bytes written with our own schema go straight into our records; all others are resolved by Avro first.
final class AvroDeserializer<T> implements Deserializer<T> {

    /// One a thread, not one a deserializer: Kafka Streams hands one deserializer to all of its threads.
    private static final ThreadLocal<FieldReader> READERS = ThreadLocal.withInitial(FieldReader::new);

    private final Codec<T> codec;
    private final SchemaRegistry registry;
    private final Map<Integer, Layout> layouts = new ConcurrentHashMap<>();
    private volatile Layout lastLayout = new Layout(-1, null);

    /// How values with one schema id are laid out.
    ///
    /// @param foreign what turns them into ours; null when they are laid out like ours
    private record Layout(int schemaId, @Nullable ForeignSchema foreign) {}

    AvroDeserializer(Codec<T> codec, SchemaRegistry registry) {
        this.codec = codec;
        this.registry = registry;
    }

    /// @param value null for a tombstone
    /// @throws SerializationException when the bytes are no such record, whatever they are
    /// @throws RegistryFailure when the registry does not answer: that is no fault of the bytes
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        var layout = layout(Framing.schemaId(value));
        try {
            var foreign = layout.foreign();
            return foreign == null
                    ? READERS.get().whole(value, Framing.HEAD_BYTES, codec)
                    : READERS.get().whole(foreign.toOurs(value, Framing.HEAD_BYTES), 0, codec);
        } catch (SerializationException alreadySaid) {
            throw alreadySaid;
        } catch (IOException | RuntimeException e) {
            // Avro reports damage in many ways, and so do the constructors of our records.
            throw new SerializationException(
                    "no " + codec.schema().getName() + " of schema " + layout.schemaId() + ": " + e.getMessage(), e);
        }
    }

    private Layout layout(int schemaId) {
        Layout last = lastLayout;
        if (last.schemaId() == schemaId) {
            return last;
        }
        Layout found = layouts.get(schemaId);
        if (found == null) {
            Schema written = Framing.schema(schemaId, registry);
            found = new Layout(schemaId, sameLayout(written) ? null : new ForeignSchema(written, codec.schema()));
            layouts.put(schemaId, found);
        }
        lastLayout = found;
        return found;
    }

    /// The canonical form leaves out what the bytes do not depend on: docs, defaults, aliases.
    private boolean sameLayout(Schema written) {
        return SchemaNormalization.toParsingForm(written).equals(SchemaNormalization.toParsingForm(codec.schema()));
    }
}
