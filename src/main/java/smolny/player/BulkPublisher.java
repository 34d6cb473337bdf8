package smolny.player;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;
import smolny.topic.CommittedRecords;
import smolny.topic.Run;
import smolny.topic.Topics;

/// Publishes whole runs as fast as the log takes them.
///
/// A wave of runs lies in one transaction, the records of its runs with their events: so a run is in the log entirely
/// or not at all, and whatever has a record is left alone.
public final class BulkPublisher implements AutoCloseable {

    /// A wave that comes to nothing so often in a row will not succeed the next time either.
    private static final int ROLLBACKS = 5;

    private final Topics topics;
    private final Connection connection;
    private final InstantSource wallClock;
    private final String writer;
    private final NightClock clock = new NightClock(TimeSource.monotonic(), 0, Double.POSITIVE_INFINITY);

    /// @param writer names what is published: two that publish the same must not do so at the same time
    public BulkPublisher(Topics topics, Connection connection, InstantSource wallClock, String writer) {
        this.topics = topics;
        this.connection = connection;
        this.wallClock = wallClock;
        this.writer = writer;
    }

    /// Where the plans of a wave come from, and who hears of it.
    public interface Waves {

        /// The next wave; empty when there is none.
        ///
        /// @param known ids of the runs that are in the log already
        List<Plan> next(Set<String> known);

        /// A wave is in the log.
        void published(List<Plan> wave);
    }

    /// Publishes wave after wave, until there is none, until it is stopped, or until somebody else publishes the same.
    ///
    /// @throws PlayerFailure when the world does not let it go on; what is committed stays
    public Outcome.Ending publish(Waves waves) {
        try (var transactions = RunWriter.open(connection, topics.prefix() + "generate-" + writer, clock)) {
            transactions.partitionsOf(topics.events().name(), connection.bootstrapServer());
            transactions.takeOver();
            var known = known();
            for (var wave = waves.next(known); !wave.isEmpty(); wave = waves.next(known)) {
                publish(wave, transactions);
                waves.published(wave);
                if (clock.stopped()) {
                    return Outcome.Ending.STOPPED;
                }
            }
            return Outcome.Ending.FINISHED;
        } catch (TakenOver _) {
            return Outcome.Ending.TAKEN_OVER;
        } catch (StopAsked _) {
            return Outcome.Ending.STOPPED;
        }
    }

    /// Ends the publishing after the wave that is under way. From any thread, at any time.
    public void stop() {
        clock.stop();
    }

    @Override
    public void close() {
        stop();
    }

    private void publish(List<Plan> wave, RunWriter transactions) {
        for (int rollbacks = 1; ; rollbacks++) {
            try {
                send(wave, transactions);
                transactions.commit();
                return;
            } catch (RolledBack e) {
                if (rollbacks == ROLLBACKS) {
                    throw new PlayerFailure("publishing: " + e.getMessage(), e);
                }
            }
        }
    }

    // The first events of all, then the second ones: whoever reads has all runs of the wave under way at once.
    private void send(List<Plan> wave, RunWriter transactions) {
        var records = new ArrayList<RunRecords>();
        wave.forEach(plan -> records.add(new RunRecords(plan, topics, wallClock, null)));
        var cursors = new Cursor[wave.size()];
        Arrays.fill(cursors, Cursor.START);
        long longest =
                wave.stream().mapToLong(plan -> plan.bounds().until()).max().orElse(0);
        for (long sequence = 1; sequence <= longest; sequence++) {
            for (int i = 0; i < cursors.length; i++) {
                if (sequence <= wave.get(i).bounds().until()) {
                    cursors[i] = send(sequence, wave.get(i), records.get(i), cursors[i], transactions);
                }
            }
        }
        for (int i = 0; i < cursors.length; i++) {
            var digest = cursors[i].digest().hex();
            transactions.send(records.get(i).run(Run.Status.FINISHED, cursors[i].sequence(), digest, null));
        }
    }

    private static Cursor send(long sequence, Plan plan, RunRecords records, Cursor cursor, RunWriter transactions) {
        var event = plan.event(sequence);
        byte[] value = records.value(event);
        transactions.send(records.event(event, value));
        return cursor.after(value);
    }

    private Set<String> known() {
        var known = new HashSet<String>();
        var runs = topics.runs().name();
        try {
            CommittedRecords.asOfNow(connection.consumer(IsolationLevel.READ_COMMITTED))
                    .read(runs, record -> known.add(Utils.utf8(record.key())));
        } catch (KafkaException e) {
            throw new PlayerFailure("reading the runs from " + runs + ": " + e.getMessage(), e);
        }
        return known;
    }
}
