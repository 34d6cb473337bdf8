package smolny.topic;

/// What becomes of old records of a topic.
public enum Cleanup {
    /// All stay, for ever: the topic is a log.
    APPEND,
    /// The newest of each key stays: the topic is a table.
    COMPACT
}
