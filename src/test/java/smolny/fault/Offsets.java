package smolny.fault;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;

/// How far processors say they have come, as the broker keeps it: with each offset lie the answers up to it.
final class Offsets implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Admin admin;
    private final String groups;
    private final String events;

    Offsets(Scene scene) {
        admin = Admin.create(scene.clients());
        groups = scene.prefix() + "answers-";
        events = scene.prefix() + "events";
    }

    interface Condition {
        boolean holds() throws ExecutionException, InterruptedException;
    }

    /// Records of the log that are dealt with, all partitions together.
    long processed() throws ExecutionException, InterruptedException {
        long processed = 0;
        for (var group : groups()) {
            var offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            processed +=
                    offsets.values().stream().mapToLong(each -> each.offset()).sum();
        }
        return processed;
    }

    /// Records of the log that are not.
    long unprocessed() throws ExecutionException, InterruptedException {
        return end() - processed();
    }

    /// Where the log ends, all partitions together.
    long end() throws ExecutionException, InterruptedException {
        var described =
                admin.describeTopics(List.of(events)).allTopicNames().get().values();
        var asked = described.stream()
                .flatMap(topic -> topic.partitions().stream())
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(events, partition.partition()), _ -> OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get().values().stream()
                .mapToLong(each -> each.offset())
                .sum();
    }

    /// Waits until more is dealt with than there was.
    void awaitBeyond(long processed) throws Exception {
        await("more than " + processed + " records dealt with", () -> processed() > processed);
    }

    /// Waits until the processors divide the work among them anew.
    void awaitRebalance() throws Exception {
        await("a rebalance", this::rebalances);
    }

    private boolean rebalances() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(groups()).all().get().values().stream()
                .anyMatch(group -> group.groupState() == GroupState.PREPARING_REBALANCE
                        || group.groupState() == GroupState.COMPLETING_REBALANCE);
    }

    /// Waits until the first topics are there in which the processors keep their state.
    void awaitChangelogs() throws Exception {
        await("changelogs", () -> admin.listTopics().names().get().stream()
                .anyMatch(topic -> topic.startsWith(groups) && topic.endsWith("-changelog")));
    }

    /// Waits until something holds.
    static void await(String what, Condition condition) throws Exception {
        long givingUp = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            if (System.nanoTime() - givingUp > 0) {
                throw new TimeoutException("expected: " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private List<String> groups() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(group -> group.groupId())
                .filter(group -> group.startsWith(groups))
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }
}
