package smolny.player;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import smolny.topic.Topics;

/// What the log holds of a run, held against what the plan would have published.
final class CommittedRun {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final CloseOptions CLOSING = CloseOptions.timeout(Duration.ofSeconds(1));

    private final Plan plan;
    private final RunRecords records;
    private final Connection connection;
    private final NightClock clock;

    CommittedRun(Plan plan, RunRecords records, Connection connection, NightClock clock) {
        this.plan = plan;
        this.records = records;
        this.connection = connection;
        this.clock = clock;
    }

    /// Reads the run from its first event to its last. Only who has taken the run over may believe the answer.
    ///
    /// @param partitions of the events topic
    /// @throws PlayRefused when the log holds other events than the plan
    Cursor read(String topic, int partitions) {
        var partition = new TopicPartition(topic, Topics.partitionOf(plan.run(), partitions));
        try {
            // The broker may be away that a moment ago undid a transaction.
            return new Insistence(clock).on(Insistence.RESTART_NANOS, () -> read(partition, end(partition)));
        } catch (KafkaException e) {
            if (clock.stopped()) {
                throw new StopAsked();
            }
            throw new PlayerFailure("reading run " + plan.run() + " from " + topic + ": " + e.getMessage(), e);
        }
    }

    // What is committed may still be hidden behind another run's open transaction. So the goal is the end of all
    // records, and committed ones are read until it is reached: the other transaction ends, or the broker ends it.
    private long end(TopicPartition partition) {
        var consumer = new KafkaConsumer<byte[], byte[]>(connection.consumer(IsolationLevel.READ_UNCOMMITTED));
        try {
            return Objects.requireNonNull(
                    consumer.endOffsets(List.of(partition)).get(partition));
        } finally {
            consumer.close(CLOSING);
        }
    }

    private Cursor read(TopicPartition partition, long end) {
        var consumer = new KafkaConsumer<byte[], byte[]>(connection.consumer(IsolationLevel.READ_COMMITTED));
        try {
            var only = List.of(partition);
            consumer.assign(only);
            consumer.seekToBeginning(only);
            return read(consumer, partition, end);
        } finally {
            consumer.close(CLOSING);
        }
    }

    private Cursor read(Consumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        var cursor = Cursor.START;
        long heard = clock.nanos();
        while (consumer.position(partition) < end) {
            if (clock.stopped()) {
                throw new StopAsked();
            }
            long before = consumer.position(partition);
            cursor = follow(cursor, consumer.poll(POLL).records(partition));
            if (consumer.position(partition) > before) {
                heard = clock.nanos();
            } else if (clock.nanos() - heard > Insistence.RESTART_NANOS) {
                throw new TimeoutException("nothing is readable from offset " + before + " on, of " + end
                        + " (expected: a broker that answers, and no transaction that nobody ends;"
                        + " kafka-transactions.sh find-hanging tells of those)");
            }
        }
        if (cursor.sequence() > plan.bounds().until()) {
            throw new PlayRefused("until: " + plan.bounds().until() + " (expected: event " + cursor.sequence()
                    + " or later, run " + plan.run() + " is there already)");
        }
        return cursor;
    }

    private Cursor follow(Cursor cursor, Collection<ConsumerRecord<byte[], byte[]>> found) {
        for (var record : found) {
            if (Arrays.equals(record.key(), records.key())) {
                cursor = follow(cursor, record.value());
            }
        }
        return cursor;
    }

    private Cursor follow(Cursor cursor, byte @Nullable [] found) {
        long sequence = cursor.sequence() + 1;
        if (sequence > plan.events().size()) {
            throw differs("it has more than " + plan.events().size() + " events");
        }
        var expected = cursor.after(records.value(plan.event(sequence)));
        if (found == null || !leadsTo(expected, cursor, found)) {
            throw differs("event " + sequence + " is another");
        }
        return expected;
    }

    private static boolean leadsTo(Cursor expected, Cursor cursor, byte[] found) {
        try {
            return expected.equals(cursor.after(found));
        } catch (SerializationException e) {
            // What is no event at all stands where one of ours should.
            return false;
        }
    }

    private PlayRefused differs(String how) {
        return new PlayRefused("run: " + plan.run() + " (expected: a run of "
                + plan.night().id() + " as the scenario is now; in the log " + how + ")");
    }
}
