package smolny.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import smolny.topic.AvroJson;

/// Records of the topics as the page gets them: the Avro record as JSON, with where and when it was recorded.
final class PageJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final AvroJson avro;

    PageJson(AvroJson avro) {
        this.avro = avro;
    }

    /// Where values of topics become JSON.
    AvroJson avro() {
        return avro;
    }

    byte[] event(ConsumerRecord<byte[], byte[]> record) {
        var told = object();
        told.set("event", avro.tree(record.value()));
        return bytes(told.put("partition", record.partition())
                .put("offset", record.offset())
                .put("recordedAt", record.timestamp()));
    }

    byte[] answer(String question, byte[] value) {
        var told = object().put("question", question);
        told.set("value", avro.tree(value));
        return bytes(told);
    }

    byte[] clock(ConsumerRecord<byte[], byte[]> record) {
        return bytes(avro.tree(record.value()).put("recordedAt", record.timestamp()));
    }

    byte[] run(byte[] value) {
        return bytes(avro.tree(value));
    }

    byte[] runInShort(byte[] value) {
        var run = avro.tree(value);
        var night = run.path("night");
        var told = object().put("id", run.path("id").asText());
        told.put("nightId", night.path("id").asText());
        told.put("title", night.path("title").asText());
        run.properties().stream()
                .filter(field -> !field.getKey().equals("night"))
                .forEach(field -> told.set(field.getKey(), field.getValue()));
        return bytes(told);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// An object that says what was wrong.
    static byte[] error(@Nullable String message) {
        return bytes(object().put("error", message));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written: " + json, e);
        }
    }
}
