package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Topics;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TopicEndsTest {

    private final Topics topics = Topics.of("", new InMemoryRegistry());
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

    @Test
    void a_broker_that_does_not_answer_takes_nothing_from_what_is_written_down(@TempDir Path folder) {
        var events = new TopicPartition(topics.events().name(), 0);
        consumer.updatePartitions(events.topic(), List.of(new PartitionInfo(events.topic(), 0, null, null, null)));
        consumer.updateEndOffsets(Map.of(events, 158L));
        try (var manifest = Manifest.read(folder.resolve("manifest"), "log-1", false)) {
            new TopicEnds(topics, manifest).writeDownNowAndThen(consumer);
            consumer.setOffsetsException(new TimeoutException("busy"));
            new TopicEnds(topics, manifest).writeDownNowAndThen(consumer);
            assertThat(manifest.ends()).containsExactly(Map.entry(events.toString(), 158L));
        }
    }
}
