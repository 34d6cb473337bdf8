package smolny.stream;

/// When an answer that has changed becomes a record.
public enum Telling {

    /// At once: a record for every change, so that each event can be seen beside what it did. For lessons.
    EVERY_CHANGE,

    /// With the commit, about ten times a second: one record for all that has changed since. For many runs.
    ONCE_A_COMMIT
}
