package smolny.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;

/// A schema of ours as somebody else may have it.
final class ChangedSchema {

    private ChangedSchema() {}

    static Schema changed(Schema ours, Consumer<ObjectNode> change) throws IOException {
        var schema = (ObjectNode) new JsonMapper().readTree(ours.toString());
        change.accept(schema);
        return new Schema.Parser().parse(schema.toString());
    }

    static ArrayNode fields(JsonNode record) {
        return (ArrayNode) record.path("fields");
    }

    static JsonNode field(JsonNode record, String name) {
        return StreamSupport.stream(fields(record).spliterator(), false)
                .filter(field -> field.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static void removeField(JsonNode record, String name) {
        var fields = fields(record);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).path("name").asText().equals(name)) {
                fields.remove(i);
            }
        }
    }
}
