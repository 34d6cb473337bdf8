package smolny.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;

/// A scenario file as a tool reads it that knows YAML 1.1 and nothing of nights: an editor with the JSON Schema.
final class AsOthersSeeIt {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AsOthersSeeIt() {}

    static JsonNode json(String yaml) {
        try {
            var root = NodeReader.read(yaml, new Mistakes("night.yaml"));
            return root == null ? JSON.nullNode() : json(root);
        } catch (Unreadable unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static JsonNode json(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> {
                var object = JSON.objectNode();
                mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
                yield object;
            }
            case Node.Sequence sequence -> {
                var array = JSON.arrayNode();
                sequence.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Node.Scalar scalar -> json(scalar);
        };
    }

    private static JsonNode json(Node.Scalar scalar) {
        var meaning = scalar.plain() ? BareWord.meaning(scalar.text()) : null;
        return switch (meaning) {
            case "nothing" -> JSON.nullNode();
            case "true or false" -> JSON.booleanNode(scalar.text().equals("true"));
            case "a number" -> number(scalar.text());
            case null, default -> JSON.textNode(scalar.text());
        };
    }

    private static JsonNode number(String text) {
        // To base 60, as 10:30 is 630. Which number it is makes no difference here.
        if (text.indexOf(':') >= 0) {
            return JSON.numberNode(60);
        }
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException infinite) {
            return JSON.textNode(text);
        }
    }
}
