package smolny.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.TopicPartition;
import smolny.projection.Questions;
import smolny.topic.SchemaRegistry;
import smolny.topic.Topic;
import smolny.topic.Topics;

/// The log and the answers to it, as the broker tells of them.
record BenchLog(Admin admin, Topics topics, FreshTopics fresh) implements AutoCloseable {

    static BenchLog at(String bootstrapServers, String registryUrl) throws ExecutionException, InterruptedException {
        var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
        var topics = Topics.of("smolny.", SchemaRegistry.at(URI.create(registryUrl)));
        return new BenchLog(admin, topics, FreshTopics.make(admin, topics));
    }

    /// Where the log ends, all partitions together.
    long events() throws ExecutionException, InterruptedException {
        return end(topics.events());
    }

    long bytes() throws ExecutionException, InterruptedException {
        long bytes = 0;
        for (var folder :
                admin.describeLogDirs(List.of(1)).allDescriptions().get().values()) {
            for (var description : folder.values()) {
                bytes += description.replicaInfos().entrySet().stream()
                        .filter(replica ->
                                replica.getKey().topic().equals(topics.events().name()))
                        .mapToLong(replica -> replica.getValue().size())
                        .sum();
            }
        }
        return bytes;
    }

    /// How many offsets of the log a contestant has dealt with.
    long reached(Contestant contestant) throws ExecutionException, InterruptedException {
        long sum = 0;
        for (var group : groups(contestant)) {
            for (var offset : admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()) {
                sum += offset == null ? 0 : offset.offset();
            }
        }
        return sum;
    }

    private List<String> groups(Contestant contestant) throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(contestant.group(topics)))
                .toList();
    }

    private Collection<MemberDescription> members(String group) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get()
                .members();
    }

    private long end(Topic<?, ?> topic) throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(List.of(topic.name())).allTopicNames().get().values().stream()
                .flatMap(each ->
                        each.partitions().stream().map(info -> new TopicPartition(each.name(), info.partition())))
                .toList();
        long end = 0;
        for (var partition : partitions) {
            end += admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
        return end;
    }

    /// Where the answers end, all topics together.
    long answers() throws ExecutionException, InterruptedException {
        long sum = 0;
        for (var question : Questions.ALL) {
            sum += end(topics.answers(question));
        }
        return sum;
    }

    /// The next contestant finds a log that nobody has read, and no answers.
    void reset(Contestant contestant) throws ExecutionException, InterruptedException {
        for (var group : groups(contestant)) {
            // Those of a process that was killed are missed much later.
            if (!members(group).isEmpty()) {
                admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
            admin.deleteConsumerGroups(List.of(group)).all().get();
        }
        var names = new ArrayList<String>();
        Questions.ALL.forEach(question -> names.add(topics.answers(question).name()));
        admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(contestant.group(topics)))
                .forEach(names::add);
        fresh.renew(names);
    }

    @Override
    public void close() {
        admin.close();
    }
}
