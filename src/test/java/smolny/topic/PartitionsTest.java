package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartitionsTest {

    @Test
    void a_topic_that_the_broker_does_not_know_yet_is_waited_for() {
        var broker = new LateBroker(3);
        assertThat(Partitions.of(broker, List.of("events", "hall")))
                .containsExactly(new TopicPartition("events", 0), new TopicPartition("hall", 0));
        assertThat(broker.questions).isEqualTo(5);
    }

    /// Answers the first questions as a broker does that has not heard of the topic.
    private static final class LateBroker extends MockConsumer<byte[], byte[]> {

        private final int unknown;
        private int questions;

        LateBroker(int unknown) {
            super("earliest");
            this.unknown = unknown;
        }

        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic) {
            questions++;
            return questions <= unknown ? List.of() : List.of(new PartitionInfo(topic, 0, null, null, null));
        }
    }
}
