package smolny.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of the file as it was written, and where it stands.
///
/// Nothing is ever constructed from a file but these three: no tag, no type, no alias survives the reading.
sealed interface Node {

    /// 1 for the first line.
    int line();

    /// 1 for the first character.
    int column();

    /// A word, a number or a text.
    ///
    /// @param plain without quotes
    record Scalar(int line, int column, String text, boolean plain) implements Node {

        @Override
        public boolean isNull() {
            return plain
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }
    }

    record Sequence(int line, int column, List<Node> items) implements Node {}

    /// Fields, or things under their ids.
    ///
    /// @param entries in the order of the file, each key once
    record Mapping(int line, int column, List<Entry> entries) implements Node {

        /// The value of a key; null when there is no such key.
        @Nullable
        Node value(String key) {
            for (var entry : entries) {
                if (entry.key().text().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }
    }

    record Entry(Scalar key, Node value) {}

    /// Whether nothing stands here: `null`, `~` or no value at all.
    default boolean isNull() {
        return false;
    }
}
