package smolny.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Under which names Kafka's figures stand.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaMetersTest {

    @Test
    void a_name_says_whose_figure_it_is_and_of_what() {
        assertThat(named("producer-metrics", "record-send-total", Map.of("client-id", "a")))
                .isEqualTo("kafka.producer.record.send.total");
        assertThat(named("stream-task-metrics", "process-total", Map.of("task-id", "0_0")))
                .isEqualTo("kafka.stream.task.process.total");
    }

    @Test
    void sums_topics_and_partitions_do_not_share_a_name() {
        var group = "consumer-fetch-manager-metrics";
        assertThat(named(group, "records-lag", Map.of("client-id", "a")))
                .isEqualTo("kafka.consumer.fetch.manager.records.lag");
        assertThat(named(group, "records-lag", Map.of("client-id", "a", "topic", "t")))
                .isEqualTo("kafka.consumer.fetch.manager.topic.records.lag");
        assertThat(named(group, "records-lag", Map.of("client-id", "a", "topic", "t", "partition", "0")))
                .isEqualTo("kafka.consumer.fetch.manager.partition.records.lag");
        assertThat(named("producer-topic-metrics", "byte-total", Map.of("client-id", "a", "topic", "t")))
                .isEqualTo("kafka.producer.topic.byte.total");
    }

    private static String named(String group, String name, Map<String, String> tags) {
        return KafkaMeters.named(new MetricName(name, group, "", tags));
    }
}
