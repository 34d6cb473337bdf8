package smolny.player;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import smolny.topic.Command;
import smolny.topic.Partitions;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// Reads the control topic in a thread of its own, and keeps what concerns the runs of this player until somebody asks.
final class ControlTopic implements Desk, AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Topic<String, Command> topic;
    private final Connection connection;
    private final Runnable bell;
    private final Thread thread = Thread.ofPlatform().name("control").daemon().unstarted(this::listen);

    /// Runs of this player, and whether the log could hold commands to them from before.
    private final Map<String, Boolean> runs = new ConcurrentHashMap<>();

    private final Queue<Order> orders = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean closing;

    /// @param bell rung whenever something has come in
    ControlTopic(Topics topics, Connection connection, Runnable bell) {
        this.topic = topics.control();
        this.connection = connection;
        this.bell = bell;
    }

    /// From now on orders to this run count.
    ///
    /// @param fresh whether nobody can have known the run before
    void serve(String run, boolean fresh) {
        runs.put(run, fresh);
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @Override
    public @Nullable Order next() {
        var failed = failure;
        if (failed != null) {
            throw new PlayerFailure("reading commands from " + topic.name() + ": " + failed.getMessage(), failed);
        }
        return orders.poll();
    }

    @Override
    public void close() {
        closing = true;
        var listening = consumer;
        if (listening != null) {
            listening.wakeup();
        }
    }

    private void listen() {
        try (var opened = new KafkaConsumer<byte[], byte[]>(connection.consumer(IsolationLevel.READ_COMMITTED))) {
            consumer = opened;
            listen(opened);
        } catch (WakeupException _) {
            // Closed while it waited.
        } catch (KafkaException e) {
            failure = e;
            bell.run();
        }
    }

    private void listen(Consumer<byte[], byte[]> opened) {
        var partitions = Partitions.of(opened, List.of(topic.name()));
        opened.assign(partitions);
        opened.seekToBeginning(partitions);
        var ends = opened.endOffsets(partitions);
        while (!closing) {
            for (var record : opened.poll(POLL)) {
                long end = ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
                take(record, record.offset() < end);
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, boolean early) {
        if (record.key() == null) {
            return;
        }
        var run = topic.key().deserializer().deserialize(topic.name(), record.key());
        var fresh = runs.get(run);
        if (fresh != null) {
            orders.add(order(run, record, early && !fresh));
            bell.run();
        }
    }

    private Order order(String run, ConsumerRecord<byte[], byte[]> record, boolean before) {
        try {
            var command = topic.value().deserializer().deserialize(topic.name(), record.value());
            if (command == null) {
                return new Order(run, null, at(record) + ": nothing (expected: a command)");
            }
            return before
                    ? new Order(
                            run,
                            command,
                            "id: \"" + command.id() + "\" (expected: a new one; this command was sent"
                                    + " before the player began)")
                    : Order.of(run, command);
        } catch (SerializationException e) {
            return new Order(run, null, at(record) + ": no command (expected: a record of schema Command)");
        }
    }

    private String at(ConsumerRecord<byte[], byte[]> record) {
        return topic.name() + ", partition " + record.partition() + ", offset " + record.offset();
    }
}
