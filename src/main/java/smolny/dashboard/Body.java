package smolny.dashboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody says in the body of a request: a small JSON object, every field of it known.
///
/// Each reader throws a [Refusal] that names the field and what was expected.
final class Body {

    /// The longest command takes a third of it.
    static final int MOST_BYTES = 1 << 16;

    private static final int DEEPEST = 8;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private Body(JsonNode object) {
        this.object = object;
    }

    /// @param fields the only ones that may be there
    static Body of(Context http, Set<String> fields) throws IOException {
        if (http.req().getContentLengthLong() > MOST_BYTES) {
            throw Refusal.tooLarge(MOST_BYTES);
        }
        // A body in chunks has no length to believe.
        var bytes = http.bodyInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Refusal.tooLarge(MOST_BYTES);
        }
        var object = parsed(bytes);
        for (var field : object.properties()) {
            if (!fields.contains(field.getKey())) {
                throw Refusal.senseless(
                        "field: \"" + field.getKey() + "\" (expected: " + String.join(", ", fields) + ")");
            }
        }
        return new Body(object);
    }

    String text(String name) {
        var value = object.path(name);
        if (!value.isTextual()) {
            throw unfit(name, "text");
        }
        return value.textValue();
    }

    /// A list of texts; an empty one when the field is not there.
    List<String> texts(String name) {
        var values = object.path(name);
        if (!values.isArray() && !values.isMissingNode()) {
            throw unfit(name, "a list of texts");
        }
        var texts = new ArrayList<String>();
        for (var value : values) {
            if (!value.isTextual()) {
                throw unfit(name, "a list of texts");
            }
            texts.add(value.textValue());
        }
        return texts;
    }

    boolean flag(String name) {
        var value = object.path(name);
        if (!value.isBoolean()) {
            throw unfit(name, "true or false");
        }
        return value.booleanValue();
    }

    /// A sequence; null when the field says so, or is not there.
    @Nullable
    Long sequence(String name) {
        var value = object.path(name);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw unfit(name, "an event number, or null");
        }
        return value.longValue();
    }

    private Refusal unfit(String name, String expected) {
        var found = object.path(name);
        var shown = found.isMissingNode() ? "none" : found.toString();
        return Refusal.senseless(
                name + ": " + shown.substring(0, Math.min(shown.length(), 100)) + " (expected: " + expected + ")");
    }

    private static JsonNode parsed(byte[] bytes) throws IOException {
        try {
            var tree = JSON.readTree(bytes);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException unreadable) {
            throw Refusal.senseless("body: " + unreadable.getOriginalMessage() + " (expected: one JSON object)");
        }
        throw Refusal.senseless("body: no object (expected: one JSON object)");
    }
}
