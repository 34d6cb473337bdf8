package smolny.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import smolny.topic.CommittedRecords;

/// Reads what the topics hold of one run, from the beginning.
final class OneRun {

    private final Map<String, Object> clients;
    private final Sources sources;

    OneRun(Map<String, Object> clients, Sources sources) {
        this.clients = clients;
        this.sources = sources;
    }

    /// The run's records as they are committed now, each topic in its own order.
    ///
    /// @throws org.apache.kafka.common.KafkaException when a topic cannot be read
    List<ConsumerRecord<byte[], byte[]>> read(String run) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var key = Utils.utf8(run);
        var committed = CommittedRecords.asOfNow(clients);
        for (var topic : sources.keyedByRun()) {
            committed.readBeside(topic, run, record -> {
                if (Arrays.equals(record.key(), key)) {
                    found.add(record);
                }
            });
        }
        return found;
    }
}
