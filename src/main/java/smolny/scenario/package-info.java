/// The night as a file: read, checked, and every mistake in it explained with line and column.
///
/// Knows the events, and the folds as what tells whether a history can be true. Nothing here knows Kafka.
@NullMarked
package smolny.scenario;

import org.jspecify.annotations.NullMarked;
