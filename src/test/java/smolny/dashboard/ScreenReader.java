package smolny.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a screen reader is told of a page.
final class ScreenReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LAYOUT = Set.of("none", "generic", "InlineTextBox");

    private ScreenReader() {}

    /// Everything on the page in the order it is read, each as its role and its name, such as `rowheader Bolsheviks`.
    static List<String> reads(ShownPage page) {
        var tree = page.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        JsonNode nodes = JSON.valueToTree(tree.get("nodes"));
        var byId = StreamSupport.stream(nodes.spliterator(), false)
                .collect(Collectors.toMap(node -> node.path("nodeId").asText(), node -> node));
        var read = new ArrayList<String>();
        read(nodes.get(0), byId, read);
        return read;
    }

    private static void read(JsonNode node, Map<String, JsonNode> byId, List<String> read) {
        var role = told(node, "role");
        if (!node.path("ignored").asBoolean() && !LAYOUT.contains(role)) {
            read.add((role + " " + told(node, "name")).strip());
        }
        for (var child : node.path("childIds")) {
            var known = byId.get(child.asText());
            if (known != null) {
                read(known, byId, read);
            }
        }
    }

    private static String told(JsonNode node, String what) {
        return node.path(what).path("value").asText();
    }
}
