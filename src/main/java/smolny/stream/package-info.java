/// Kafka Streams around the folds: one topology that keeps the answers of all seven questions, exactly once.
///
/// Decides nothing about the night: what an event means is the folds' business, what may follow what is the prefix's.
/// Begin with [NightTopology].
@NullMarked
package smolny.stream;

import org.jspecify.annotations.NullMarked;
