/// The ground a night stands on when no cluster is given: one Kafka broker and one schema registry inside this process.
///
/// Knows nothing of nights: everybody else meets it only through Kafka's protocol and the registry's REST calls.
@NullMarked
package smolny.broker;

import org.jspecify.annotations.NullMarked;
