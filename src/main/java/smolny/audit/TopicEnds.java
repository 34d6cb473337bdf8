package smolny.audit;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// How far the topics reach that keep something, partition by partition. A broker that mends a topic leaves out its
/// end, and one that no longer knows it begins it anew, both in silence; the folds go on from what they keep themselves
/// and would never notice.
///
/// What is only of the moment does not count: the clock and the control topic.
final class TopicEnds {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long BETWEEN_NANOS = 1_000_000_000L;

    private final Set<String> topics;
    private final Manifest manifest;
    private long lookedAt = System.nanoTime() - BETWEEN_NANOS;

    TopicEnds(Topics topics, Manifest manifest) {
        var momentary = Set.of(topics.clock().name(), topics.control().name());
        this.topics = topics.all().stream()
                .map(Topic::name)
                .filter(name -> !momentary.contains(name))
                .collect(Collectors.toSet());
        this.manifest = manifest;
    }

    /// @throws LogRefused when a partition ends earlier than the manifest says
    void expectAll(Consumer<?, ?> consumer) {
        var found = found(consumer, PATIENCE);
        manifest.ends().forEach((partition, known) -> {
            long end = found.getOrDefault(partition, 0L);
            if (end < known) {
                throw new LogRefused(partition + ": ends at offset " + end + ", manifest says " + known);
            }
        });
    }

    /// Writes them down, once a second at most. A broker that does not answer is asked again later: what stands in the
    /// manifest stays true.
    void writeDownNowAndThen(Consumer<?, ?> consumer) {
        if (System.nanoTime() - lookedAt >= BETWEEN_NANOS) {
            try {
                writeDown(consumer, PATIENCE);
            } catch (TimeoutException busy) {
                // Its time will come.
            }
            lookedAt = System.nanoTime();
        }
    }

    void writeDown(Consumer<?, ?> consumer, Duration patience) {
        found(consumer, patience).forEach(manifest::addEnd);
    }

    // For a reader of committed records a partition ends where the first open transaction begins: never earlier than
    // what it was told before.
    private Map<String, Long> found(Consumer<?, ?> consumer, Duration patience) {
        var partitions = consumer.listTopics(patience).entrySet().stream()
                .filter(each -> topics.contains(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        var ends = new TreeMap<String, Long>();
        consumer.endOffsets(partitions, patience).forEach((partition, end) -> ends.put(partition.toString(), end));
        return ends;
    }
}
