package smolny.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericArray;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/// Values of the topics as JSON, with the names and in the order of the schema they were written with.
///
/// Times stay what they are in the record: milliseconds since 1970-01-01T00:00Z. What happened in an event is an object
/// with one field, named after the kind: `{"VoteOpened": {...}}`. An infinite rate is the text `"Infinity"`.
public final class AvroJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SchemaRegistry registry;

    private AvroJson(SchemaRegistry registry) {
        this.registry = registry;
    }

    /// Values whose schemas are in this registry.
    public static AvroJson of(SchemaRegistry registry) {
        return new AvroJson(registry);
    }

    /// One value as it stands in a topic.
    ///
    /// @throws SerializationException when it is no Avro record in Confluent's framing
    /// @throws RegistryFailure when the registry does not answer as it should
    public ObjectNode tree(byte[] value) {
        int id = Framing.schemaId(value);
        Schema schema = Framing.schema(id, registry);
        try {
            var reader = new GenericDatumReader<GenericRecord>(schema, schema, new GenericData());
            int head = Framing.HEAD_BYTES;
            var record = reader.read(null, DecoderFactory.get().binaryDecoder(value, head, value.length - head, null));
            return fields(record);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("no " + schema.getName() + " of schema " + id + ": " + e.getMessage(), e);
        }
    }

    /// One value as it would stand in a topic.
    ///
    /// @throws RegistryFailure when the registry does not answer as it should
    public <V> ObjectNode tree(Topic<?, V> topic, V value) {
        return tree(topic.value().serializer().serialize(topic.name(), value));
    }

    /// What a value in a topic was written with.
    ///
    /// @param id of the schema at the registry
    /// @param name of the schema, without its namespace
    public record WrittenWith(int id, String name) {}

    /// The schema that one value says it was written with.
    ///
    /// @throws SerializationException when it is not in Confluent's framing, or names a schema that nobody knows
    /// @throws RegistryFailure when the registry does not answer as it should
    public WrittenWith writtenWith(byte[] value) {
        int id = Framing.schemaId(value);
        return new WrittenWith(id, Framing.schema(id, registry).getName());
    }

    private static JsonNode json(@Nullable Object value, Schema schema) {
        return switch (value) {
            case null -> JSON.nullNode();
            case GenericRecord record
            when namesItsBranch(schema) ->
                JSON.objectNode().set(record.getSchema().getName(), fields(record));
            case GenericRecord record -> fields(record);
            case GenericArray<?> items -> items(items);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Boolean flag -> JSON.booleanNode(flag);
            default -> JSON.textNode(value.toString());
        };
    }

    private static JsonNode items(GenericArray<?> items) {
        var array = JSON.arrayNode(items.size());
        items.forEach(item -> array.add(json(item, items.getSchema().getElementType())));
        return array;
    }

    private static ObjectNode fields(GenericRecord record) {
        var object = JSON.objectNode();
        for (var field : record.getSchema().getFields()) {
            object.set(field.name(), json(record.get(field.pos()), field.schema()));
        }
        return object;
    }

    /// A union of more than null and one type: its values do not tell by themselves what they are.
    private static boolean namesItsBranch(Schema schema) {
        return schema.isUnion() && schema.getTypes().size() > 2;
    }
}
