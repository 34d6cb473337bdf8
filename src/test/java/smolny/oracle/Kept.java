package smolny.oracle;

import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A record as a topic keeps it.
///
/// @param key empty when it has none
/// @param value empty when it has none
public record Kept(String topic, int partition, long offset, String key, ByteBuffer value) {

    static Kept of(ConsumerRecord<String, byte[]> record) {
        return new Kept(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? "" : record.key(),
                ByteBuffer.wrap(record.value() == null ? new byte[0] : record.value()));
    }

    String at() {
        return "offset " + offset + " of " + topic + "-" + partition;
    }

    /// The value.
    public byte[] bytes() {
        return bytes(value);
    }

    /// What is in a buffer, from its beginning.
    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.limit()];
        buffer.get(0, bytes);
        return bytes;
    }
}
