package smolny.dashboard;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What the topics hold of a run, read again. Committed transactions only.
interface Archive {

    /// All records of a run, each topic in its own order.
    ///
    /// @param from offsets to begin at by the names of topics; any other topic is read from its beginning
    /// @throws org.apache.kafka.common.KafkaException when a topic cannot be read
    void all(String run, Map<String, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each);

    /// The log of a run from somewhere on.
    ///
    /// @param partition of the events topic, where the run lies
    /// @param offset to begin at
    /// @param goesOn takes a record, and tells whether there is to be another
    /// @throws Refusal when the brokers do not give as many
    void log(String run, int partition, long offset, Predicate<ConsumerRecord<byte[], byte[]>> goesOn);
}
