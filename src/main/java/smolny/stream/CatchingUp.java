package smolny.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import smolny.topic.Topics;

/// Whether a consumer group has dealt with all that a log holds of a run.
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
        long deadline = System.nanoTime() + patience.toNanos();
        try (var admin = Admin.create(clients)) {
            var partition = partition(admin, run);
            long goal = end(admin, partition);
            while (committed(admin, partition) < goal) {
                if (givenUp.getAsBoolean() || System.nanoTime() - deadline > 0) {
                    return false;
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            return true;
        } catch (ExecutionException e) {
            throw new KafkaException("waiting for the answers of run " + run, e.getCause());
        }
    }

    private TopicPartition partition(Admin admin, String run) throws ExecutionException, InterruptedException {
        var description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        int partitions = Objects.requireNonNull(description).partitions().size();
        return new TopicPartition(topic, Topics.partitionOf(run, partitions));
    }

    private static long end(Admin admin, TopicPartition partition) throws ExecutionException, InterruptedException {
        var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), committed)
                .partitionResult(partition)
                .get()
                .offset();
    }

    private long committed(Admin admin, TopicPartition partition) throws ExecutionException, InterruptedException {
        var offset = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(partition);
        return offset == null ? 0 : offset.offset();
    }
}
