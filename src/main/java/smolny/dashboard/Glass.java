package smolny.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import smolny.audit.Difference;
import smolny.audit.Snapshot;

/// A record under the glass: just as it lies in its topic, and what the folds made of it.
final class Glass {

    private final Boards boards;
    private final Sources sources;
    private final Rereading rereading;

    Glass(Boards boards, Sources sources, Rereading rereading) {
        this.boards = boards;
        this.sources = sources;
        this.rereading = rereading;
    }

    /// One record of the log as it lies in its topic, and what it changed.
    ///
    /// @param sequence of an event of the run, as text
    /// @throws Refusal when there is no such run or no such event
    byte[] record(String run, String sequence) {
        try (var look = boards.look(run)) {
            var past = look.past();
            int number = past.number("sequence", sequence);
            var told = told(rereading.record(past, number));
            var before = rereading.snapshot(past, number - 1);
            var after = rereading.snapshot(past, number);
            var changes = told.putArray("changes");
            for (int i = 0; i < after.answers().size(); i++) {
                var question = after.answers().get(i).question();
                Difference.between(answer(before, i), answer(after, i)).forEach(change -> changes.addObject()
                        .put("question", question.name())
                        .put("path", change.path())
                        .put("before", change.before())
                        .put("after", change.after()));
            }
            return PageJson.bytes(told);
        }
    }

    private static Object answer(Snapshot snapshot, int question) {
        return snapshot.answers().get(question).progress().answer();
    }

    private ObjectNode told(ConsumerRecord<byte[], byte[]> record) {
        var avro = sources.json().avro();
        var schema = avro.writtenWith(record.value());
        var told = PageJson.object()
                .put("topic", record.topic())
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("key", Utils.utf8(record.key()))
                .put("timestamp", record.timestamp());
        var headers = told.putArray("headers");
        record.headers().forEach(header -> headers.addObject()
                .put("key", header.key())
                .put("value", header.value() == null ? null : Utils.utf8(header.value())));
        told.put("schemaId", schema.id())
                .put("schemaName", schema.name())
                .put("bytes", HexFormat.of().formatHex(record.value()));
        told.set("value", avro.tree(record.value()));
        return told;
    }
}
