/// Questions asked of the night, each answered by folding its events from first to last; one package a question.
///
/// Knows the events and nothing else: no clock, no files, no Kafka. That is why a replay at any speed, a look back and
/// a test all get the same answer.
@NullMarked
package smolny.projection;

import org.jspecify.annotations.NullMarked;
