package smolny.topic;

import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/// Confluent's framing of a value: a zero byte, the schema id in four bytes, the Avro record.
final class Framing {

    /// Where the Avro record begins.
    static final int HEAD_BYTES = 5;

    private Framing() {}

    /// What stands in front of the Avro record.
    static byte[] head(int schemaId) {
        return new byte[] {
            0, (byte) (schemaId >>> 24), (byte) (schemaId >>> 16), (byte) (schemaId >>> 8), (byte) schemaId
        };
    }

    static int schemaId(byte[] value) {
        if (value.length < HEAD_BYTES) {
            throw new SerializationException("value: " + value.length + " bytes (expected: at least " + HEAD_BYTES
                    + ", a zero byte and a schema id first)");
        }
        if (value[0] != 0) {
            throw new SerializationException("first byte of the value: " + value[0] + " (expected: 0)");
        }
        return ByteBuffer.wrap(value).getInt(1);
    }

    /// The schema with the id that stands in front of a value.
    static Schema schema(int id, SchemaRegistry registry) {
        return registry.byId(id)
                .orElseThrow(() -> new SerializationException(
                        "schema id of the value: " + id + " (expected: one that the registry knows)"));
    }
}
