package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What makes a topic unfit for a night.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoundTopicTest {

    private static final Map<String, String> LASTING =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    @Test
    void a_log_that_keeps_everything_is_fit() {
        assertThat(topic(LASTING).faults(Cleanup.APPEND)).isEmpty();
    }

    @Test
    void a_log_that_is_compacted_keeps_one_record_of_a_run() {
        assertThat(topic(with("cleanup.policy", "compact")).faults(Cleanup.APPEND))
                .containsExactly("topic a, cleanup.policy: compact (expected: delete; compaction leaves one record of a"
                        + " run)");
    }

    @Test
    void a_log_that_forgets_by_age_or_by_size_is_unfit() {
        assertThat(topic(with("retention.ms", "604800000")).faults(Cleanup.APPEND))
                .containsExactly("topic a, retention.ms: 604800000 (expected: -1)");
        assertThat(topic(with("retention.bytes", "1073741824")).faults(Cleanup.APPEND))
                .containsExactly("topic a, retention.bytes: 1073741824 (expected: -1)");
    }

    @Test
    void what_is_only_compacted_has_no_age() {
        var compacted = Map.of("cleanup.policy", "compact", "retention.ms", "604800000");
        assertThat(topic(compacted).faults(Cleanup.COMPACT)).isEmpty();
    }

    @Test
    void what_is_compacted_and_deleted_has_one() {
        var both = Map.of("cleanup.policy", "compact, delete", "retention.ms", "604800000", "retention.bytes", "-1");
        assertThat(topic(both).faults(Cleanup.COMPACT))
                .containsExactly("topic a, retention.ms: 604800000 (expected: -1)");
    }

    @Test
    void a_table_that_nobody_tidies_loses_nothing() {
        assertThat(topic(LASTING).faults(Cleanup.COMPACT)).isEmpty();
    }

    @Test
    void fewer_copies_than_must_acknowledge_take_no_record() {
        assertThat(topic(with("min.insync.replicas", "3")).faults(Cleanup.APPEND))
                .containsExactly("topic a, replicas: 2 (expected: at least 3, its min.insync.replicas)");
    }

    @Test
    void the_partition_with_the_fewest_copies_counts() {
        var nodes = IntStream.range(0, 3)
                .mapToObj(id -> new Node(id, "broker", 9092))
                .toList();
        var described = new TopicDescription(
                "a",
                false,
                List.of(
                        new TopicPartitionInfo(0, nodes.getFirst(), nodes, nodes),
                        new TopicPartitionInfo(1, nodes.getFirst(), nodes.subList(0, 2), nodes.subList(0, 1))));
        assertThat(FoundTopic.of(described, new Config(List.of(new ConfigEntry("min.insync.replicas", "2")))))
                .isEqualTo(new FoundTopic("a", 2, 2, true, Map.of("min.insync.replicas", "2")));
    }

    private static FoundTopic topic(Map<String, String> config) {
        return new FoundTopic("a", 4, 2, false, config);
    }

    private static Map<String, String> with(String setting, String value) {
        var config = new HashMap<>(LASTING);
        config.put(setting, value);
        return config;
    }
}
