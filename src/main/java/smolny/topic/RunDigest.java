package smolny.topic;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;

/// One number for all that was published in a run, equal for every replay of the same events at whatever speed.
///
/// A chain: each link is the SHA-256 of the link before and of one value of the events topic. The schema's id, which
/// differs between registries, and the run's, which differs between replays, are left out: what follows the run id is
/// the value's body.
public final class RunDigest {

    /// Before the first event.
    public static final RunDigest START = new RunDigest(new byte[32]);

    // To look one up takes as long as to use it. Each use leaves it as new.
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(RunDigest::sha256);

    private final byte[] link;

    private RunDigest(byte[] link) {
        this.link = link;
    }

    /// With one more event.
    ///
    /// @param value as it stands in the events topic
    /// @throws SerializationException when it has no body
    public RunDigest plus(byte[] value) {
        int body = bodyOffset(value);
        var sha256 = SHA_256.get();
        sha256.update(link);
        sha256.update(value, body, value.length - body);
        return new RunDigest(sha256.digest());
    }

    /// In 64 hexadecimal digits.
    public String hex() {
        return HexFormat.of().formatHex(link);
    }

    /// Where an event stands in its run: what its body begins with.
    ///
    /// @throws SerializationException when the value has no body, or one that begins otherwise
    public static long sequence(byte[] value) {
        int body = bodyOffset(value);
        try {
            return DecoderFactory.get()
                    .binaryDecoder(value, body, value.length - body, null)
                    .readLong();
        } catch (IOException e) {
            throw new SerializationException("value: no sequence behind the run id (expected: a number)", e);
        }
    }

    /// A short mark of one event's body, to tell whether an event that came again is still the same.
    ///
    /// Two checksums of different polynomials: the processor's own instructions make them at next to no cost.
    ///
    /// @throws SerializationException when the value has no body
    public static long fingerprint(byte[] value) {
        int body = bodyOffset(value);
        var high = new CRC32();
        high.update(value, body, value.length - body);
        var low = new CRC32C();
        low.update(value, body, value.length - body);
        return high.getValue() << 32 | low.getValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunDigest digest && Arrays.equals(link, digest.link);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(link);
    }

    @Override
    public String toString() {
        return hex();
    }

    /// Where the body begins: after the head and the run id, which is a length in Avro's zigzag form and so many bytes.
    private static int bodyOffset(byte[] value) {
        int offset = Framing.HEAD_BYTES;
        long zigzag = 0;
        for (int shift = 0; shift <= 28 && offset < value.length; shift += 7) {
            byte next = value[offset++];
            zigzag |= (next & 0x7fL) << shift;
            if (next >= 0) {
                long length = (zigzag >>> 1) ^ -(zigzag & 1);
                if (length >= 0 && length <= value.length - offset) {
                    return offset + (int) length;
                }
                break;
            }
        }
        throw new SerializationException(
                "value: " + value.length + " bytes (expected: a schema id, a run id and the rest of an event)");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
