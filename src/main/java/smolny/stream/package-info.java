/// Kafka Streams around the folds: reads the log, keeps the answers, publishes them. Start with [NightTopology].
///
/// Knows events, folds and topics; nothing of players, scenarios or screens, which it meets only in Kafka.
@NullMarked
package smolny.stream;

import org.jspecify.annotations.NullMarked;
