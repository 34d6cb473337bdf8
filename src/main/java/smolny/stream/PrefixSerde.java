package smolny.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import smolny.projection.Prefix;

/// Prefixes for the intake's own store: four longs, then why the run is held, if it is. No one else reads them.
final class PrefixSerde implements Serde<Prefix> {

    private static final int NUMBERS = 4 * Long.BYTES;

    @Override
    public Serializer<Prefix> serializer() {
        return (_, prefix) -> prefix == null ? null : write(prefix);
    }

    @Override
    public Deserializer<Prefix> deserializer() {
        return (_, bytes) -> bytes == null ? null : read(bytes);
    }

    private static byte[] write(Prefix prefix) {
        var why = prefix.heldBecause();
        byte[] reason = why == null ? new byte[0] : why.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(NUMBERS + reason.length)
                .putLong(prefix.sequence())
                .putLong(prefix.asOf())
                .putLong(prefix.duplicates())
                .putLong(prefix.quarantined())
                .put(reason)
                .array();
    }

    private static Prefix read(byte[] bytes) {
        var numbers = ByteBuffer.wrap(bytes);
        return new Prefix(numbers.getLong(), numbers.getLong(), numbers.getLong(), numbers.getLong(), reason(bytes));
    }

    private static @Nullable String reason(byte[] bytes) {
        return bytes.length == NUMBERS
                ? null
                : new String(bytes, NUMBERS, bytes.length - NUMBERS, StandardCharsets.UTF_8);
    }
}
