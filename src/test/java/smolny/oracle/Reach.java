package smolny.oracle;

/// How far a partition can be read, and how far the processors say they have read it.
///
/// @param committed where readers of committed records stand when they have read all they can
/// @param end behind the last record, committed or not
/// @param processed the processors' own offset; -1 where they read nothing
public record Reach(String partition, long committed, long end, long processed) {}
