package smolny.stream;

import java.util.List;
import smolny.projection.Prefix;

/// One run as it is worked with: how its log stands, the marks of its newest events, its seven answers.
final class LiveRun {

    private final String id;
    private final List<LiveAnswer<?>> answers;
    private final Marks marks;
    private Prefix prefix;
    private byte[] key = {};
    private long publishedAt;
    private boolean changed;

    LiveRun(String id, Prefix prefix, Marks marks, List<LiveAnswer<?>> answers) {
        this.id = id;
        this.prefix = prefix;
        this.marks = marks;
        this.answers = answers;
    }

    String id() {
        return id;
    }

    Prefix prefix() {
        return prefix;
    }

    Marks marks() {
        return marks;
    }

    List<LiveAnswer<?>> answers() {
        return answers;
    }

    /// When the record that was read last was published, in milliseconds since 1970-01-01T00:00Z.
    long publishedAt() {
        return publishedAt;
    }

    /// The key of the run's records.
    byte[] key() {
        return key;
    }

    /// One record of the log further, after every answer has followed.
    ///
    /// @param recordKey the key that it has
    /// @param published when it was published, in milliseconds since 1970-01-01T00:00Z
    void advance(Prefix after, byte[] recordKey, long published) {
        prefix = after;
        key = recordKey;
        publishedAt = published;
    }

    /// Notes that it has changed.
    ///
    /// @return whether that was not noted yet
    boolean noteChanged() {
        boolean news = !changed;
        changed = true;
        return news;
    }

    void clearChanged() {
        changed = false;
    }
}
