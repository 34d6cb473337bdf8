package smolny.bench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/// When the player handed each record over, when the producer got it, and when the broker had it.
///
/// The player asks a wall clock whenever it makes a record. This one answers with the number of the question and notes
/// when it was asked; the number travels as the record's timestamp, so that the interceptor knows which record it is.
public final class HandOver implements ProducerInterceptor<byte[], byte[]>, ConsumerInterceptor<byte[], byte[]> {

    private static final long BASE = 1_700_000_000_000L;

    private static long[] made = {};
    private static long[] sent = {};
    private static long[] acknowledged = {};
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final Map<Integer, byte[]> PLAYHEADS = new ConcurrentHashMap<>();

    static void expect(int records) {
        made = new long[records];
        sent = new long[records];
        acknowledged = new long[records];
        ASKED.set(0);
        PLAYHEADS.clear();
    }

    static InstantSource wallClock() {
        return () -> {
            int number = ASKED.getAndIncrement();
            if (number < made.length) {
                made[number] = System.nanoTime();
            }
            return Instant.ofEpochMilli(BASE + number);
        };
    }

    static long made(int number) {
        return made[number];
    }

    static long sent(int number) {
        return sent[number];
    }

    static long acknowledged(int number) {
        return acknowledged[number];
    }

    static int records() {
        return Math.min(ASKED.get(), made.length);
    }

    /// The values of the clock topic by the number of their record.
    static Map<Integer, byte[]> playheads() {
        return PLAYHEADS;
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        int number = (int) (record.timestamp() - BASE);
        if (record.topic().endsWith("events") && number < sent.length) {
            sent[number] = System.nanoTime();
        } else if (record.topic().endsWith("clock")) {
            PLAYHEADS.put(number, record.value());
        }
        return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        int number = (int) (metadata.timestamp() - BASE);
        if (exception == null && metadata.topic().endsWith("events") && number >= 0 && number < acknowledged.length) {
            acknowledged[number] = System.nanoTime();
        }
    }

    // The player gives its further settings to its consumers too.
    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
