package smolny.player;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import smolny.topic.CommittedRecords;
import smolny.topic.Topics;

/// Makes up ids for runs that continue others: the first one's with a number, such as `evening-2`. Never one that is in
/// the log.
final class RunNames implements Supplier<String> {

    private static final int LONGEST_NUMBER = 12;
    private static final int LONGEST_ID = 64;

    private final String first;
    private final Topics topics;
    private final Connection connection;
    private final Set<String> known = new HashSet<>();
    private long number = 1;

    RunNames(String first, Topics topics, Connection connection) {
        this.first = first.substring(0, Math.min(first.length(), LONGEST_ID - LONGEST_NUMBER));
        this.topics = topics;
        this.connection = connection;
    }

    @Override
    public String get() {
        if (known.isEmpty()) {
            readRuns();
        }
        String name;
        do {
            number++;
            name = first + "-" + number;
        } while (!known.add(name));
        return name;
    }

    private void readRuns() {
        var runs = topics.runs().name();
        try {
            CommittedRecords.asOfNow(connection.consumer(IsolationLevel.READ_COMMITTED))
                    .read(runs, record -> known.add(new String(record.key(), StandardCharsets.UTF_8)));
        } catch (KafkaException e) {
            throw new PlayerFailure("reading the runs from " + runs + ": " + e.getMessage(), e);
        }
    }
}
