package smolny.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShortTransactionsTest {

    private static final long MILLI = 1_000_000;

    private final VirtualTime time = new VirtualTime();
    private final ScriptedProducer producer = new ScriptedProducer();

    @ParameterizedTest(name = "a commit of {0} ms is followed by {1} ms of sending")
    @CsvSource({"0, 50", "3, 50", "10, 50", "40, 200", "90, 450", "3000, 500"})
    void while_events_come_back_to_back_a_transaction_lasts_five_times_as_long_as_the_last_commit_within_limits(
            long commit, long next) {
        producer.initTransactions();
        producer.onCommit(() -> time.pass(commit * MILLI));
        var transactions = new ShortTransactions(new RunWriter(producer, new NightClock(time, 0, 1)), Cursor.START);
        sendUntilCommitted(transactions);

        assertThat(sendUntilCommitted(transactions)).isEqualTo(next + commit);
    }

    /// @return milliseconds from the first event of a transaction until the commit that ends it is over
    private long sendUntilCommitted(ShortTransactions transactions) {
        long before = producer.commitCount();
        long began = time.nanos();
        transactions.sendEvent(event(), Cursor.START);
        while (producer.commitCount() == before) {
            time.pass(MILLI);
            transactions.sendEvent(event(), Cursor.START);
        }
        return (time.nanos() - began) / MILLI;
    }

    private static ProducerRecord<byte[], byte[]> event() {
        return new ProducerRecord<>("events", new byte[1]);
    }
}
