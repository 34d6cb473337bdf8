package smolny.fault;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// A record that a stranger writes into the log.
///
/// @param key null for one that is no run's
/// @param value null for one that has none
record Intrusion(@Nullable String key, @Nullable ByteBuffer value) {

    /// Under the key of a run.
    static Intrusion into(String run, byte[] value) {
        return new Intrusion(run, ByteBuffer.wrap(value));
    }

    byte @Nullable [] bytes() {
        if (value == null) {
            return null;
        }
        byte[] bytes = new byte[value.limit()];
        value.get(0, bytes);
        return bytes;
    }

    /// The value as the oracle finds it.
    ByteBuffer found() {
        return value == null ? ByteBuffer.allocate(0) : value;
    }
}
