package smolny.player;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import smolny.topic.CommandOutcome;
import smolny.topic.Playhead;

/// The runs that this player has left for others: whoever still sends commands to them is told where the night goes on.
final class FormerRuns {

    private final Map<String, Playhead> lastPlayheads = new HashMap<>();
    private final RunRecords records;

    FormerRuns(RunRecords records) {
        this.records = records;
    }

    /// @param last playhead of the run, which names the run that continues it
    void add(String run, Playhead last) {
        lastPlayheads.put(run, last);
    }

    /// The refusal of an order to a run that was left, as a record.
    ProducerRecord<byte[], byte[]> turnAway(Order order) {
        var last = lastPlayheads.get(order.run());
        if (last == null) {
            throw new IllegalStateException("run: " + order.run() + " (expected: one of this player)");
        }
        var reason = "run: " + order.run() + " (expected: " + last.continuedBy() + ", which continues it)";
        var command = order.command();
        var outcome = command == null ? CommandOutcome.unreadable(reason) : CommandOutcome.refused(command, reason);
        return records.playhead(order.run(), last.answering(outcome));
    }
}
