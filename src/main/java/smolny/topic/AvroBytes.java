package smolny.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes in Avro's binary encoding, one value after the other: the hot path of everything that writes to Kafka.
///
/// They go straight into one array that is kept for the next record; Avro's own encoder copies them through two more.
final class AvroBytes {

    /// What a long takes at most.
    private static final int LONGEST_NUMBER = 10;

    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[512];
    private int size;

    /// Begins again.
    void clear() {
        size = 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /// Bytes as they are.
    void raw(byte[] what) {
        reserve(what.length);
        System.arraycopy(what, 0, bytes, size, what.length);
        size += what.length;
    }

    /// Zigzag, so that numbers below zero are short too; then seven bits a byte, the lowest first.
    void number(long value) {
        reserve(LONGEST_NUMBER);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void decimal(double value) {
        reserve(Double.BYTES);
        DOUBLE.set(bytes, size, value);
        size += Double.BYTES;
    }

    void flag(boolean value) {
        reserve(1);
        bytes[size++] = (byte) (value ? 1 : 0);
    }

    void text(String value) {
        var utf8 = value.getBytes(UTF_8);
        number(utf8.length);
        raw(utf8);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
