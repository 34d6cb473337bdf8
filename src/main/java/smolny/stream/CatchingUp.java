package smolny.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import smolny.topic.Topics;

/// Whether a consumer group has dealt with all that a log holds, of a run or of every run; what is not decided yet is
/// waited for.
///
/// Asked of the broker, where offsets and answers are committed in one transaction: so when the offset is there, the
/// answers are.
final class CatchingUp {

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Map<String, Object> clients;
    private final String topic;
    private final String group;

    CatchingUp(Map<String, Object> clients, String topic, String group) {
        this.clients = clients;
        this.topic = topic;
        this.group = group;
    }

    boolean await(String run, Duration patience, BooleanSupplier givenUp) throws InterruptedException {
        return await(partitions -> List.of(Topics.partitionOf(run, partitions)), patience, givenUp);
    }

    boolean awaitAll(Duration patience, BooleanSupplier givenUp) throws InterruptedException {
        return await(partitions -> IntStream.range(0, partitions).boxed().toList(), patience, givenUp);
    }

    private boolean await(IntFunction<List<Integer>> which, Duration patience, BooleanSupplier givenUp)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (var admin = Admin.create(clients)) {
            var goals = goals(admin, which);
            while (!reached(admin, goals)) {
                if (givenUp.getAsBoolean() || System.nanoTime() - deadline > 0) {
                    return false;
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            return true;
        } catch (ExecutionException e) {
            throw new KafkaException("waiting for the answers from " + topic, e.getCause());
        }
    }

    private Map<TopicPartition, Long> goals(Admin admin, IntFunction<List<Integer>> which)
            throws ExecutionException, InterruptedException {
        var description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        int partitions = Objects.requireNonNull(description).partitions().size();
        var goals = new HashMap<TopicPartition, Long>();
        for (int partition : which.apply(partitions)) {
            var each = new TopicPartition(topic, partition);
            goals.put(each, end(admin, each));
        }
        return goals;
    }

    private boolean reached(Admin admin, Map<TopicPartition, Long> goals)
            throws ExecutionException, InterruptedException {
        var offsets = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return goals.entrySet().stream().allMatch(goal -> {
            var offset = offsets.get(goal.getKey());
            return (offset == null ? 0 : offset.offset()) >= goal.getValue();
        });
    }

    // The end for whoever reads everything: that of the committed stays behind for a moment after a commit.
    private static long end(Admin admin, TopicPartition partition) throws ExecutionException, InterruptedException {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }
}
