package smolny.fault;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Ends the process, without a word to anybody, after so many records that stores are restored from.
///
/// Public, since Kafka makes it from its name.
public final class DeathInRestore implements ConsumerInterceptor<byte[], byte[]> {

    static final int EXIT_CODE = 42;
    static final String AFTER = "smolny.death.after";

    private int left;

    @Override
    public void configure(Map<String, ?> settings) {
        left = Integer.parseInt(String.valueOf(settings.get(AFTER)));
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        left -= records.count();
        if (left <= 0 && !records.isEmpty()) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Who restores commits nothing.
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
