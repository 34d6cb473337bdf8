package smolny.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;
import smolny.oracle.model.Fact;

/// Values of the topics, decoded by their published schemas and nothing of ours: a zero byte, four bytes of schema id,
/// the Avro record.
public final class Decoding {

    private static final int HEAD_BYTES = 5;

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Decoding() {}

    /// The published schema of a record.
    ///
    /// @param name such as `NightEvent` or `HallAnswer`
    public static Schema schema(String name) {
        return SCHEMAS.computeIfAbsent(name, Decoding::read);
    }

    private static Schema read(String name) {
        try (var file = Decoding.class.getResourceAsStream("/schemas/" + name + ".avsc")) {
            return new Schema.Parser().parse(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the bytes say; empty when they are no such record to the last byte.
    public static Optional<Map<String, @Nullable Object>> record(Schema schema, byte @Nullable [] value) {
        if (value == null || value.length < HEAD_BYTES || value[0] != 0) {
            return Optional.empty();
        }
        try {
            var decoder = DecoderFactory.get().binaryDecoder(value, HEAD_BYTES, value.length - HEAD_BYTES, null);
            var found = new GenericDatumReader<IndexedRecord>(schema).read(null, decoder);
            return decoder.isEnd() ? Optional.of(fields(found)) : Optional.empty();
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException garbage) {
            return Optional.empty();
        }
    }

    /// The event of a run; null when the bytes are none, or one of another run.
    public static @Nullable Fact fact(String run, byte @Nullable [] value) {
        var fields = record(schema("NightEvent"), value).orElse(null);
        if (fields == null || !run.equals(fields.remove("run"))) {
            return null;
        }
        return new Fact(fields);
    }

    /// The id of the schema that a value says it was written with; -1 where it is too short to say so.
    static int schemaId(byte[] value) {
        return value.length < HEAD_BYTES ? -1 : ByteBuffer.wrap(value).getInt(1);
    }

    private static Map<String, @Nullable Object> fields(IndexedRecord record) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var field : record.getSchema().getFields()) {
            var value = plain(record.get(field.pos()));
            if (field.name().equals("happening") && value instanceof Map<?, ?> happening) {
                var named = new LinkedHashMap<String, @Nullable Object>();
                named.put(
                        Fact.KIND,
                        ((IndexedRecord) record.get(field.pos())).getSchema().getName());
                happening.forEach((name, what) -> named.put(String.valueOf(name), what));
                value = named;
            }
            fields.put(field.name(), value);
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case IndexedRecord record -> fields(record);
            case Collection<?> list -> list.stream().map(Decoding::plain).toList();
            case Integer number -> number.longValue();
            case Long number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
