package smolny.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.Event.ID;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Text to nodes: the plain part of YAML, one document of mappings, lists and words.
///
/// Aliases, anchors and tags are refused rather than limited. A night needs none of them, and they are how a small file
/// becomes a large one or names a class to be loaded.
final class NodeReader {

    /// A night is about six deep.
    static final int DEEPEST = 20;

    /// Keys and values together. 60,000 events have about half as many.
    static final int MOST_NODES = 4_000_000;

    private final Parser parser;
    private final Mistakes mistakes;
    private final Map<String, String> keys = new HashMap<>();
    private @Nullable ScalarEvent lastQuoted;
    private int nodes;

    private NodeReader(String text, Mistakes mistakes) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StreamReader(text), options);
        this.mistakes = mistakes;
    }

    /// The one document in a text; null when there is none.
    ///
    /// @param mistakes told of keys that stand twice
    static @Nullable Node read(String text, Mistakes mistakes) throws Unreadable {
        var reader = new NodeReader(text, mistakes);
        try {
            return reader.document();
        } catch (MarkedYAMLException broken) {
            throw BrokenYaml.explained(broken, text, reader.lastQuoted);
        }
    }

    private @Nullable Node document() throws Unreadable {
        parser.getEvent();
        if (parser.checkEvent(ID.StreamEnd)) {
            return null;
        }
        parser.getEvent();
        var root = node(1);
        parser.getEvent();
        if (!parser.checkEvent(ID.StreamEnd)) {
            throw unreadable(parser.peekEvent(), "a second document", "one night in a file");
        }
        return root;
    }

    private Node node(int depth) throws Unreadable {
        var event = parser.getEvent();
        if (depth > DEEPEST) {
            throw unreadable(
                    event, "more than " + DEEPEST + " levels", "at most " + DEEPEST + " levels, one in another");
        }
        if (++nodes > MOST_NODES) {
            throw unreadable(event, "more than " + MOST_NODES + " keys and values", "at most that many");
        }
        plainOrRefused(event);
        int line = line(event);
        int column = column(event);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent _ -> new Node.Mapping(line, column, entries(depth));
            default -> new Node.Sequence(line, column, items(depth));
        };
    }

    private Node scalar(ScalarEvent scalar) {
        boolean quoted = scalar.isDQuoted() || scalar.isSQuoted();
        lastQuoted = quoted ? scalar : lastQuoted;
        return new Node.Scalar(line(scalar), column(scalar), scalar.getValue(), scalar.isPlain());
    }

    private List<Node> items(int depth) throws Unreadable {
        var items = new ArrayList<Node>();
        while (!parser.checkEvent(ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return items;
    }

    private List<Node.Entry> entries(int depth) throws Unreadable {
        var entries = new ArrayList<Node.Entry>();
        Map<String, Integer> lines = new HashMap<>();
        while (!parser.checkEvent(ID.MappingEnd)) {
            var key = key(depth + 1);
            var value = node(depth + 1);
            var first = lines.putIfAbsent(key.text(), key.line());
            if (first == null) {
                entries.add(new Node.Entry(key, value));
            } else {
                mistakes.add(key, Shown.bare(key.text()), "here again", "once; it stands in line " + first);
            }
        }
        parser.getEvent();
        return entries;
    }

    private Node.Scalar key(int depth) throws Unreadable {
        var node = node(depth);
        if (!(node instanceof Node.Scalar key)) {
            throw new Unreadable(node.line(), node.column(), Shown.of(node) + " as a key", "a word");
        }
        // Some thirty words are the keys of every event.
        return new Node.Scalar(key.line(), key.column(), keys.computeIfAbsent(key.text(), text -> text), key.plain());
    }

    private static void plainOrRefused(Event event) throws Unreadable {
        if (event instanceof AliasEvent alias) {
            throw unreadable(event, "alias *" + alias.getAnchor(), "the value itself");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw unreadable(event, "anchor &" + node.getAnchor(), "no anchors");
        }
        var tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            throw unreadable(event, "tag " + Shown.quoted(tag.replace("tag:yaml.org,2002:", "!!")), "no tags");
        }
    }

    private static Unreadable unreadable(Event at, String found, String expected) {
        return new Unreadable(line(at), column(at), found, expected);
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().getColumn() + 1;
    }
}
