package smolny.stream;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import smolny.topic.Topics;

/// The instances of the processors as the brokers see them: which partitions each has, and how far they are.
///
/// An instance is known by the `client.id` it was started with.
public record Instances(Admin admin, Topics topics) {

    private static final ListOffsetsOptions COMMITTED = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    /// Whether each of them has something to do.
    public boolean allAtWork(List<String> instances) throws ExecutionException, InterruptedException {
        for (var instance : instances) {
            if (partitions(instance).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// What an instance has, for as long as the brokers hold it for alive.
    public Set<TopicPartition> partitions(String instance) throws ExecutionException, InterruptedException {
        var owned = new HashSet<TopicPartition>();
        for (var described : admin.describeConsumerGroups(groups()).all().get().values()) {
            described.members().stream()
                    .filter(member -> member.clientId().startsWith(instance + "-"))
                    .forEach(member -> owned.addAll(member.assignment().topicPartitions()));
        }
        return owned;
    }

    /// How many offsets of these partitions are dealt with, their answers told.
    public long reached(Set<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        long reached = 0;
        for (var group : groups()) {
            var offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (var partition : partitions) {
                var offset = offsets.get(partition);
                reached += offset == null ? 0 : offset.offset();
            }
        }
        return reached;
    }

    /// How many offsets these partitions have, as far as they are committed.
    public long end(Set<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        var asked = partitions.stream().collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
        return admin.listOffsets(asked, COMMITTED).all().get().values().stream()
                .mapToLong(each -> each.offset())
                .sum();
    }

    /// Whether everything that is committed is dealt with.
    public boolean done() throws ExecutionException, InterruptedException {
        var all = all();
        return reached(all) == end(all);
    }

    /// The partitions of the log.
    public Set<TopicPartition> all() throws ExecutionException, InterruptedException {
        var events = topics.events().name();
        return admin.describeTopics(List.of(events)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(info -> new TopicPartition(events, info.partition()))
                .collect(Collectors.toSet());
    }

    private List<String> groups() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(group -> group.groupId())
                .filter(group -> group.startsWith(topics.prefix() + "answers-"))
                .toList();
    }
}
