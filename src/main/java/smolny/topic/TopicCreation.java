package smolny.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;

/// Creates the topics that are not there yet, and makes sure that all will take what is put into them, and keep it.
/// Where one would not, none is created.
public final class TopicCreation {

    private final Admin admin;
    private final Topics topics;
    private final Layout layout;

    private TopicCreation(Admin admin, Topics topics, Layout layout) {
        this.admin = admin;
        this.topics = topics;
        this.layout = layout;
    }

    /// Creates what is missing, laid out as usual; nothing when all is there.
    ///
    /// @throws TopicFailure when the cluster does not answer, or does not do as asked
    /// @throws ClusterRefused when a topic would lose records or take none
    public static void ensure(Admin admin, Topics topics) {
        ensure(admin, topics, Layout.USUAL);
    }

    /// Creates what is missing; nothing when all is there. What is there is not asked to be created, because that takes
    /// a right that not everybody has. Where some are there, the others get as many partitions as those have.
    ///
    /// @throws TopicFailure when the cluster does not answer, or does not do as asked
    /// @throws ClusterRefused when a topic would lose records or take none, or is missing and none may be created
    public static void ensure(Admin admin, Topics topics, Layout layout) {
        var creation = new TopicCreation(admin, topics, layout);
        var made = Asking.untilAgreed(creation::createMissing);
        var _ = Asking.untilAgreed(() -> creation.known(made.keySet()));
    }

    // A topic is there before the broker that is asked has heard of it, and processors that ask too early give up.
    private Set<String> known(Set<String> names) {
        var options = new DescribeTopicsOptions().timeoutMs(Asking.TIMEOUT_MS);
        var descriptions = admin.describeTopics(names, options).topicNameValues();
        for (var name : names) {
            var asked = Objects.requireNonNull(descriptions.get(name));
            var _ = Asking.answer("topic " + name, asked, "a topic that was just created");
        }
        return names;
    }

    private Map<String, FoundTopic> createMissing() {
        var there = FoundTopic.among(topics.all().stream().map(Topic::name).toList(), admin);
        var missing = topics.all().stream()
                .filter(topic -> !there.containsKey(topic.name()))
                .toList();
        if (!missing.isEmpty() && !layout.creating()) {
            throw new ClusterRefused(
                    List.of("topics: " + missing.stream().map(Topic::name).collect(Collectors.joining(", "))
                            + " are missing (expected: topics that are there, or leave to create them)"));
        }
        int partitions =
                there.values().stream().findFirst().map(FoundTopic::partitions).orElse(layout.partitions());
        var planned = missing.stream().map(topic -> asNew(topic, partitions)).toList();
        var afterwards = new LinkedHashMap<>(there);
        afterwards.putAll(create(planned, true));
        ClusterRefused.unlessEmpty(faults(afterwards));
        return create(planned, false);
    }

    /// @param onlyAsked whether the cluster is only to say what it would make of it
    private Map<String, FoundTopic> create(List<NewTopic> planned, boolean onlyAsked) {
        var made = new LinkedHashMap<String, FoundTopic>();
        if (!planned.isEmpty()) {
            var options = new CreateTopicsOptions().timeoutMs(Asking.TIMEOUT_MS).validateOnly(onlyAsked);
            var answers = admin.createTopics(planned, options);
            for (var topic : planned) {
                made.put(topic.name(), made(topic, answers));
            }
        }
        return made;
    }

    private FoundTopic made(NewTopic topic, CreateTopicsResult answers) {
        var about = "topic " + topic.name();
        var asked = "a cluster that creates it with " + topic.numPartitions() + " partitions"
                + (layout.replicas().isPresent() ? " and " + layout.replicas().getAsInt() + " replicas" : "");
        int replicas = Asking.answer(about, answers.replicationFactor(topic.name()), asked);
        var config = Asking.answer(about, answers.config(topic.name()), "its configuration");
        return FoundTopic.planned(topic.name(), topic.numPartitions(), replicas, config);
    }

    private List<String> faults(Map<String, FoundTopic> found) {
        var events = Objects.requireNonNull(found.get(topics.events().name()));
        var faults = new ArrayList<String>();
        for (var topic : topics.all()) {
            var as = Objects.requireNonNull(found.get(topic.name()));
            faults.addAll(as.faults(topic.cleanup()));
            // All of a run lies in the same partition of every topic. A number that was changed later tears runs apart.
            if (as.partitions() != events.partitions() && !topic.equals(topics.deadLetters())) {
                faults.add("topic " + topic.name() + ", partitions: " + as.partitions() + " (expected: "
                        + events.partitions() + ", as many as " + events.name() + ")");
            }
        }
        return faults;
    }

    private NewTopic asNew(Topic<?, ?> topic, int partitions) {
        var config = new TreeMap<>(Map.of("retention.ms", "-1"));
        // When something was published decides nothing, so a player whose clock is ahead is not to be turned away.
        config.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        switch (topic.cleanup()) {
            case APPEND -> config.putAll(Map.of("cleanup.policy", "delete", "retention.bytes", "-1"));
            case COMPACT ->
                // These topics are small and read from the beginning: worth tidying often, in small pieces.
                config.putAll(Map.of(
                        "cleanup.policy", "compact",
                        "min.cleanable.dirty.ratio", "0.1",
                        "segment.bytes", Integer.toString(16 << 20)));
        }
        var replicas = layout.replicas();
        return new NewTopic(
                        topic.name(),
                        Optional.of(partitions),
                        replicas.isPresent() ? Optional.of((short) replicas.getAsInt()) : Optional.empty())
                .configs(config);
    }
}
