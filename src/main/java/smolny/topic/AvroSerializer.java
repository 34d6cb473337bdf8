package smolny.topic;

import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// Values to Avro in Confluent's framing.
///
/// The topic's own name for the value is not looked at: a state store's changelog holds the same bytes as its topic.
final class AvroSerializer<T> implements Serializer<T> {

    /// One a thread, not one a serializer: Kafka Streams hands one serializer to all of its threads.
    private static final ThreadLocal<FieldWriter> WRITERS = ThreadLocal.withInitial(FieldWriter::new);

    private final Codec<T> codec;
    private final ValueSchema schema;

    AvroSerializer(Codec<T> codec, ValueSchema schema) {
        this.codec = codec;
        this.schema = schema;
    }

    /// @param value null writes a tombstone
    /// @throws RegistryFailure when the schema is not registered yet and cannot be
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        return WRITERS.get().framed(schema.id(), value, codec);
    }
}
