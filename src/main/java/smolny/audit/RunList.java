package smolny.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;
import smolny.topic.CommittedRecords;
import smolny.topic.Run;
import smolny.topic.Topics;

/// The runs in the log, as last recorded.
public final class RunList {

    private RunList() {}

    /// Every run, the one recorded last at the end.
    public static List<Run> read(Map<String, Object> clients, Topics topics) {
        var topic = topics.runs();
        var latest = new TreeMap<String, Run>();
        try (var deserializer = topic.value().deserializer()) {
            CommittedRecords.asOfNow(clients).read(topic.name(), record -> {
                var id = Utils.utf8(record.key());
                if (record.value() == null) {
                    latest.remove(id);
                } else {
                    latest.put(id, deserializer.deserialize(topic.name(), record.value()));
                }
            });
        }
        var runs = new ArrayList<>(latest.values());
        runs.sort(Comparator.comparingLong(Run::recordedAt));
        return runs;
    }
}
