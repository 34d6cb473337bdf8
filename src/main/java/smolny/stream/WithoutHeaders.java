package smolny.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import smolny.topic.EventHeaders;

/// Leaves out the headers that an event of ours has: they say nothing that is not in the value.
///
/// Streams weighs every record it takes in, each header's name and value with it. With the seven of CloudEvents that
/// was a tenth of all the work. Whatever has other headers, or none of our framing, may be no event: it keeps them,
/// because they may tell who made it.
public final class WithoutHeaders implements ConsumerInterceptor<byte[], byte[]> {

    /// A zero, and four bytes of schema id.
    private static final int FRAMING = 5;

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        var bare = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        for (var partition : records.partitions()) {
            var ofPartition = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            records.records(partition).forEach(record -> ofPartition.add(isOurs(record) ? bare(record) : record));
            bare.put(partition, ofPartition);
        }
        return new ConsumerRecords<>(bare, records.nextOffsets());
    }

    private static boolean isOurs(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        return value != null
                && value.length > FRAMING
                && value[0] == 0
                && EventHeaders.areOurs(record.headers().toArray());
    }

    private static ConsumerRecord<byte[], byte[]> bare(ConsumerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                new RecordHeaders(),
                record.leaderEpoch());
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Nothing of ours hangs on it.
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // There is nothing to choose.
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }
}
