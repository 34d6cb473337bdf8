package smolny.scenario;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/// What YAML 1.1 makes of a word that stands without quotes.
///
/// We take every word as it is written. Other tools that read the file do not: to them a bare `yes` is true and a bare
/// `22:15:00` is the number 80100. So where text is wanted, such a word must be in quotes.
final class BareWord {

    private static final Resolver YAML_1_1 = new Resolver();
    private static final int LONGEST_CONSTANT = "false".length();

    private BareWord() {}

    /// Such as `a number`; null when the word stays a word.
    static @Nullable String meaning(String text) {
        // The resolver tries regular expressions; most words are told apart without.
        if (text.length() > LONGEST_CONSTANT && Character.isLetter(text.charAt(0))) {
            return null;
        }
        var tag = YAML_1_1.resolve(NodeId.scalar, text, true);
        if (tag.equals(Tag.BOOL)) {
            return "true or false";
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return "a number";
        }
        if (tag.equals(Tag.TIMESTAMP)) {
            return "a date";
        }
        return tag.equals(Tag.NULL) ? "nothing" : null;
    }
}
