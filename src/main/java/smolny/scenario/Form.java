package smolny.scenario;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A mapping whose fields are asked for by name. What nobody has asked for by the end does not belong there.
final class Form {

    private final Node.Mapping mapping;
    private final String path;
    private final Mistakes mistakes;
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param path what to put before a field's name, such as `evidence.`
    Form(Node.Mapping mapping, String path, Mistakes mistakes) {
        this.mapping = mapping;
        this.path = path;
        this.mistakes = mistakes;
    }

    /// A field that may be left out; null when it is, or when nothing stands there.
    @Nullable
    Node take(String name) {
        var node = find(name);
        return node == null || node.isNull() ? null : node;
    }

    /// A field that must be there; null, and a mistake, when it is not.
    @Nullable
    Node need(String name, String expected) {
        var node = find(name);
        if (node == null) {
            mistakes.add(mapping, path + name, "missing", expected);
        } else if (node.isNull()) {
            mistakes.add(node, path + name, "nothing", expected);
            return null;
        }
        return node;
    }

    /// The name of a field, as messages have it.
    String path(String name) {
        return path + name;
    }

    /// Notes a mistake for every field that was not asked for.
    void nothingElse() {
        for (var entry : mapping.entries()) {
            var key = entry.key();
            if (!asked.contains(key.text())) {
                var expected = "one of " + String.join(", ", asked);
                mistakes.addUnknown(key, path + Shown.bare(key.text()), "unknown field", expected, key.text(), asked);
            }
        }
    }

    private @Nullable Node find(String name) {
        asked.add(name);
        return mapping.value(name);
    }
}
