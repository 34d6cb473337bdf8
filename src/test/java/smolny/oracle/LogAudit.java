package smolny.oracle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;

/// Check O1: the log as bytes. Offsets have holes, for markers of transactions take some; sequences have none.
final class LogAudit {

    private final History history;
    private final Map<ByteBuffer, Sent> plan;

    private LogAudit(History history) {
        this.history = history;
        this.plan = history.sent().stream().collect(Collectors.toMap(Sent::value, sent -> sent, (first, _) -> first));
    }

    /// The first thing wrong with the log; empty when there is none.
    static String of(History history) {
        var audit = new LogAudit(history);
        for (var part : List.of(audit.misplaced(), audit.outOfTurn(), audit.outcomes(), audit.readers())) {
            if (!part.isEmpty()) {
                return part;
            }
        }
        return "";
    }

    private String misplaced() {
        int expected = Utils.toPositive(Utils.murmur2(Utils.utf8(history.run()))) % history.partitions();
        for (var record : history.committed()) {
            if (!record.key().equals(history.run())) {
                return record.at() + ": key " + record.key() + " (expected: " + history.run() + ")";
            }
            if (record.partition() != expected) {
                return record.at() + ": another partition (expected: " + expected + ", where the key belongs)";
            }
        }
        return "";
    }

    private String outOfTurn() {
        long expected = 1;
        for (var record : ours()) {
            var sent = plan.get(record.value());
            if (sent == null) {
                return record.at() + ": not what was sent (expected: event " + expected + " as it was sent)";
            }
            if (sent.sequence() != expected) {
                return record.at() + ": event " + sent.sequence() + " (expected: " + expected + ")";
            }
            expected++;
        }
        return "";
    }

    private String outcomes() {
        var there = new HashSet<>(ours().stream().map(Kept::value).toList());
        for (var sent : history.sent()) {
            boolean found = there.contains(sent.value());
            if (sent.outcome() == Sent.Outcome.COMMITTED && !found) {
                return "event " + sent.sequence() + ": missing (expected: there, its commit was acknowledged)";
            }
            if (sent.outcome() == Sent.Outcome.ABORTED && found) {
                return "event " + sent.sequence() + ": there (expected: missing, its transaction was aborted)";
            }
        }
        return "";
    }

    private String readers() {
        var everything = new HashMap<Long, ByteBuffer>();
        for (var record : history.everything()) {
            everything.put(record.offset(), record.value());
            if (!plan.containsKey(record.value()) && !history.foreign().contains(record.value())) {
                return record.at() + ": nobody has sent that";
            }
        }
        for (var record : history.committed()) {
            if (!record.value().equals(everything.get(record.offset()))) {
                return record.at() + ": two readers find two values";
            }
        }
        return "";
    }

    /// Without what the test itself has put in: of equal ones the later.
    private List<Kept> ours() {
        var ours = new ArrayList<>(history.committed());
        for (var foreign : history.foreign()) {
            for (int i = ours.size() - 1; i >= 0; i--) {
                if (ours.get(i).value().equals(foreign)) {
                    ours.remove(i);
                    break;
                }
            }
        }
        return ours;
    }
}
