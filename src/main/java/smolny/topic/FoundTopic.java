package smolny.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// A topic as a cluster has it, or would make it.
///
/// @param replicas of the partition that has the fewest
/// @param lagging whether a replica is not in sync
/// @param config by name; what the cluster does not tell is not in it
record FoundTopic(String name, int partitions, int replicas, boolean lagging, Map<String, String> config) {

    /// Those of the topics that are there, by name, in the order asked for.
    ///
    /// @throws TopicFailure when the cluster does not answer, or not about all of them
    static Map<String, FoundTopic> among(Collection<String> names, Admin admin) {
        var descriptions = admin.describeTopics(names, new DescribeTopicsOptions().timeoutMs(Asking.TIMEOUT_MS))
                .topicNameValues();
        var there = new ArrayList<TopicDescription>();
        for (var name : names) {
            try {
                var asked = Objects.requireNonNull(descriptions.get(name));
                there.add(Asking.answer("topic " + name, asked, "a topic that may be described"));
            } catch (TopicFailure failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failure;
                }
            }
        }
        var resources = there.stream().map(FoundTopic::resource).toList();
        var configs = admin.describeConfigs(resources, new DescribeConfigsOptions().timeoutMs(Asking.TIMEOUT_MS))
                .values();
        var found = new LinkedHashMap<String, FoundTopic>();
        for (var topic : there) {
            var asked = Objects.requireNonNull(configs.get(resource(topic)));
            found.put(topic.name(), of(topic, Asking.answer("topic " + topic.name(), asked, "its configuration")));
        }
        return found;
    }

    static FoundTopic of(TopicDescription topic, Config config) {
        var partitions = topic.partitions();
        return new FoundTopic(
                topic.name(),
                partitions.size(),
                partitions.stream()
                        .mapToInt(partition -> partition.replicas().size())
                        .min()
                        .orElse(0),
                partitions.stream()
                        .anyMatch(partition ->
                                partition.isr().size() < partition.replicas().size()),
                byName(config));
    }

    /// One that does not exist yet, as the cluster says that it would make it.
    static FoundTopic planned(String name, int partitions, int replicas, Config config) {
        return new FoundTopic(name, partitions, replicas, false, byName(config));
    }

    /// Why it would lose records, or take none; a line each.
    List<String> faults(Cleanup cleanup) {
        var faults = new ArrayList<String>();
        if (cleanup == Cleanup.APPEND && cleans("compact")) {
            faults.add(found("cleanup.policy", "delete; compaction leaves one record of a run"));
        }
        // What is only compacted keeps the newest of each key, however old.
        if (cleans("delete")) {
            for (var limit : List.of("retention.ms", "retention.bytes")) {
                if (!setting(limit).equals("-1")) {
                    faults.add(found(limit, "-1"));
                }
            }
        }
        tooFewReplicas().ifPresent(faults::add);
        return faults;
    }

    /// Why no record that all must acknowledge will ever be taken; empty when one may be.
    Optional<String> tooFewReplicas() {
        return replicas >= inSyncAtLeast()
                ? Optional.empty()
                : Optional.of("topic " + name + ", replicas: " + replicas + " (expected: at least " + inSyncAtLeast()
                        + ", its min.insync.replicas)");
    }

    /// Whether old records are cleaned away like this.
    ///
    /// @param policy `delete` or `compact`
    boolean cleans(String policy) {
        return List.of(setting("cleanup.policy").split("\\s*,\\s*")).contains(policy);
    }

    /// Whether what was acknowledged may be on one broker alone, though there are more.
    boolean acknowledgesAlone() {
        return replicas > 1 && setting("min.insync.replicas").equals("1");
    }

    /// Whether it takes nothing as soon as one of its brokers is away.
    boolean stopsWithTheFirst() {
        return replicas > 1 && inSyncAtLeast() == replicas;
    }

    /// Whether a replica that has missed something may become the one that counts.
    boolean forgets() {
        return replicas > 1 && setting("unclean.leader.election.enable").equals("true");
    }

    private int inSyncAtLeast() {
        return Integer.parseInt(config.getOrDefault("min.insync.replicas", "1"));
    }

    private String found(String setting, String expected) {
        return "topic " + name + ", " + setting + ": " + setting(setting) + " (expected: " + expected + ")";
    }

    private String setting(String setting) {
        return config.getOrDefault(setting, "not told");
    }

    private static ConfigResource resource(TopicDescription topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Map<String, String> byName(Config config) {
        var settings = new HashMap<String, String>();
        for (var entry : config.entries()) {
            if (entry.value() != null) {
                settings.put(entry.name(), entry.value());
            }
        }
        return Map.copyOf(settings);
    }
}
