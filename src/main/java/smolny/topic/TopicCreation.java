package smolny.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Creates the topics that are not there yet, and makes sure that those that are will keep what is put into them.
public final class TopicCreation {

    private static final int TIMEOUT_MS = 15_000;
    private static final int MOST_ATTEMPTS = 100;
    private static final long BETWEEN_ATTEMPTS_NANOS = 50_000_000;

    private TopicCreation() {}

    /// Creates what is missing, laid out as usual; nothing when all is there.
    ///
    /// @throws TopicFailure when the cluster refuses, does not answer, or has a topic that would lose records
    public static void ensure(Admin admin, Topics topics) {
        ensure(admin, topics, Layout.USUAL);
    }

    /// Creates what is missing; nothing when all is there. What is there is not asked to be created, because that takes
    /// a right that not everybody has.
    ///
    /// @throws TopicFailure when the cluster refuses, does not answer, or has a topic that would lose records
    public static void ensure(Admin admin, Topics topics, Layout layout) {
        var names = topics.all().stream().map(Topic::name).toList();
        var found = admin.describeTopics(names, new DescribeTopicsOptions().timeoutMs(TIMEOUT_MS))
                .topicNameValues();
        var existing = new ArrayList<Topic<?, ?>>();
        var missing = new ArrayList<Topic<?, ?>>();
        for (Topic<?, ?> topic : topics.all()) {
            try {
                var _ = answer(topic, found, topic.name(), "a topic that may be described");
                existing.add(topic);
            } catch (TopicFailure failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failure;
                }
                missing.add(topic);
            }
        }
        if (!missing.isEmpty()) {
            existing.addAll(create(admin, missing, layout));
        }
        if (!existing.isEmpty()) {
            expectLasting(admin, existing);
        }
    }

    /// @return what somebody else has created meanwhile
    private static List<Topic<?, ?>> create(Admin admin, List<Topic<?, ?>> missing, Layout layout) {
        if (!layout.creating()) {
            throw new TopicFailure(
                    "topics: " + missing.stream().map(Topic::name).collect(Collectors.joining(", "))
                            + " are missing (expected: topics that are there, or leave to create them)",
                    null);
        }
        var answers = admin.createTopics(
                        missing.stream().map(topic -> asNew(topic, layout)).toList(),
                        new CreateTopicsOptions().timeoutMs(TIMEOUT_MS))
                .values();
        var existing = new ArrayList<Topic<?, ?>>();
        for (Topic<?, ?> topic : missing) {
            try {
                answer(topic, answers, topic.name(), "a cluster that creates it with " + asked(layout));
            } catch (TopicFailure failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
                existing.add(topic);
            }
        }
        return existing;
    }

    private static String asked(Layout layout) {
        return layout.partitions() + " partitions"
                + (layout.replicas().isPresent() ? " and " + layout.replicas().getAsInt() + " replicas" : "");
    }

    private static NewTopic asNew(Topic<?, ?> topic, Layout layout) {
        var config = new TreeMap<>(lasting(topic));
        if (topic.cleanup() == Cleanup.COMPACT) {
            // These topics are small and read from the beginning: worth tidying often, in small pieces.
            config.put("min.cleanable.dirty.ratio", "0.1");
            config.put("segment.bytes", Integer.toString(16 << 20));
        }
        var replicas = layout.replicas();
        return new NewTopic(
                        topic.name(),
                        Optional.of(layout.partitions()),
                        replicas.isPresent() ? Optional.of((short) replicas.getAsInt()) : Optional.empty())
                .configs(config);
    }

    /// Without these a topic forgets what it was told.
    private static SortedMap<String, String> lasting(Topic<?, ?> topic) {
        return switch (topic.cleanup()) {
            case APPEND ->
                new TreeMap<>(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
            case COMPACT -> new TreeMap<>(Map.of("cleanup.policy", "compact", "retention.ms", "-1"));
        };
    }

    private static void expectLasting(Admin admin, List<Topic<?, ?>> existing) {
        var differences = new ArrayList<String>();
        for (Topic<?, ?> topic : existing) {
            var found = config(admin, topic);
            lasting(topic).forEach((name, expected) -> {
                String value = found.get(name).value();
                if (!expected.equals(value)) {
                    differences.add(
                            "topic " + topic.name() + ", " + name + ": " + value + " (expected: " + expected + ")");
                }
            });
        }
        if (!differences.isEmpty()) {
            throw new TopicFailure(String.join("; ", differences), null);
        }
    }

    private static Config config(Admin admin, Topic<?, ?> topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        for (int attempt = 1; ; attempt++) {
            var answers = admin.describeConfigs(List.of(resource), new DescribeConfigsOptions().timeoutMs(TIMEOUT_MS));
            try {
                return answer(topic, answers.values(), resource, "its configuration");
            } catch (TopicFailure failure) {
                // Word of a topic that somebody else has just created takes its time to reach every broker.
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException) || attempt == MOST_ATTEMPTS) {
                    throw failure;
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS_NANOS);
            }
        }
    }

    private static <K, T> T answer(Topic<?, ?> topic, Map<K, KafkaFuture<T>> answers, K key, String expected) {
        try {
            return Objects.requireNonNull(answers.get(key)).get();
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof TimeoutException) {
                throw new TopicFailure(
                        "Kafka: no answer within " + TIMEOUT_MS / 1000 + " s (expected: a broker that answers)", cause);
            }
            throw new TopicFailure(
                    "topic " + topic.name() + ": " + said(cause) + " (expected: " + expected + ")", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicFailure("topic " + topic.name() + ": interrupted (expected: " + expected + ")", e);
        }
    }

    private static String said(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
