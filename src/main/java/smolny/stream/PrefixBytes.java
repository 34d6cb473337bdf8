package smolny.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import smolny.projection.Prefix;

/// A prefix as the intake's own store keeps it: three numbers, then the reason why the run is held, if it is.
final class PrefixBytes {

    private static final int NUMBERS = 3 * Long.BYTES;

    private PrefixBytes() {}

    static byte @Nullable [] write(String topic, @Nullable Prefix prefix) {
        if (prefix == null) {
            return null;
        }
        var reason = prefix.heldBecause() != null ? prefix.heldBecause().getBytes(UTF_8) : new byte[0];
        return ByteBuffer.allocate(NUMBERS + reason.length)
                .putLong(prefix.sequence())
                .putLong(prefix.duplicates())
                .putLong(prefix.quarantined())
                .put(reason)
                .array();
    }

    static @Nullable Prefix read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var buffer = ByteBuffer.wrap(bytes);
        var reason = bytes.length > NUMBERS ? new String(bytes, NUMBERS, bytes.length - NUMBERS, UTF_8) : null;
        return new Prefix(buffer.getLong(), buffer.getLong(), buffer.getLong(), reason);
    }
}
