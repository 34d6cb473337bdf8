/// The topics: their names, and events and answers to and from Avro bytes. Start reading at [smolny.topic.Topics].
///
/// The only package that knows Avro and the schema registry. Knows events and answers, not who publishes or reads them.
@NullMarked
package smolny.topic;

import org.jspecify.annotations.NullMarked;
