package smolny.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Which partitions topics have, for consumers that join no group.
public final class Partitions {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Partitions() {}

    /// The partitions of topics that exist, in the order of the topics.
    ///
    /// A topic just made is not known to every broker at once, and a consumer that asks one too early is told of no
    /// partition at all: it would read nothing, for ever. So this waits.
    ///
    /// @throws UnknownTopicOrPartitionException when a topic is not known after ten seconds
    public static List<TopicPartition> of(Consumer<?, ?> consumer, Collection<String> topics) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            partitions.addAll(await(consumer, topic, deadline));
        }
        return partitions;
    }

    private static List<TopicPartition> await(Consumer<?, ?> consumer, String topic, long deadline) {
        while (true) {
            var found = consumer.partitionsFor(topic);
            if (found != null && !found.isEmpty()) {
                return found.stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
            }
            if (System.nanoTime() >= deadline) {
                throw new UnknownTopicOrPartitionException("topic " + topic + ": not known to the brokers");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
