package smolny.dashboard;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/// Topics of brokers that do not answer.
final class AwayArchive implements Archive {

    @Override
    public void all(String run, Map<String, Long> from, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        throw new KafkaException("the brokers are away");
    }

    @Override
    public void log(String run, int partition, long offset, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
        throw new KafkaException("the brokers are away");
    }
}
