package smolny.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import smolny.projection.Prefix;

/// Prefixes for the intake's own store: four longs and the seal, then why the run is held, if it is. No one else reads
/// them.
final class SealedPrefixSerde implements Serde<SealedPrefix> {

    private static final int NUMBERS = 4 * Long.BYTES + Integer.BYTES;

    @Override
    public Serializer<SealedPrefix> serializer() {
        return (_, kept) -> kept == null ? null : write(kept);
    }

    @Override
    public Deserializer<SealedPrefix> deserializer() {
        return (_, bytes) -> bytes == null ? null : read(bytes);
    }

    private static byte[] write(SealedPrefix kept) {
        var prefix = kept.prefix();
        var why = prefix.heldBecause();
        byte[] reason = why == null ? new byte[0] : why.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(NUMBERS + reason.length)
                .putLong(prefix.sequence())
                .putLong(prefix.asOf())
                .putLong(prefix.duplicates())
                .putLong(prefix.quarantined())
                .putInt(kept.seal())
                .put(reason)
                .array();
    }

    private static SealedPrefix read(byte[] bytes) {
        var numbers = ByteBuffer.wrap(bytes);
        var prefix =
                new Prefix(numbers.getLong(), numbers.getLong(), numbers.getLong(), numbers.getLong(), reason(bytes));
        return new SealedPrefix(prefix, numbers.getInt());
    }

    private static @Nullable String reason(byte[] bytes) {
        return bytes.length == NUMBERS
                ? null
                : new String(bytes, NUMBERS, bytes.length - NUMBERS, StandardCharsets.UTF_8);
    }
}
