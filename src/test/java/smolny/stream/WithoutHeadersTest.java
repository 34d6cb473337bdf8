package smolny.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.projection.Petrograd;
import smolny.topic.EventHeaders;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithoutHeadersTest {

    private static final byte[] FRAMED = {0, 0, 0, 0, 1, 42};
    private static final List<Header> OURS = EventHeaders.forScenario("petrograd-1917")
            .of(Petrograd.events().getFirst().in("run-1"), 0);

    @Test
    void an_event_of_ours_is_bared() {
        assertThat(headersLeft(FRAMED, OURS)).isEmpty();
    }

    @Test
    void whatever_may_be_no_event_keeps_its_headers() {
        assertThat(headersLeft("garbage".getBytes(UTF_8), OURS)).isEqualTo(OURS);
        assertThat(headersLeft(null, OURS)).isEqualTo(OURS);
        List<Header> others = List.of(new RecordHeader("trace-id", "4711".getBytes(UTF_8)));
        assertThat(headersLeft(FRAMED, others)).isEqualTo(others);
        assertThat(headersLeft(FRAMED, OURS.subList(0, 6))).isEqualTo(OURS.subList(0, 6));
    }

    private static List<Header> headersLeft(byte @Nullable [] value, List<Header> headers) {
        var partition = new TopicPartition("events", 0);
        var record = new ConsumerRecord<byte[], byte[]>(
                partition.topic(),
                partition.partition(),
                7,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "run-1".getBytes(UTF_8),
                value,
                new RecordHeaders(headers),
                Optional.empty());
        try (var interceptor = new WithoutHeaders()) {
            var left = interceptor.onConsume(new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of()));
            return List.of(left.iterator().next().headers().toArray());
        }
    }
}
