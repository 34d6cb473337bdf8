package smolny.player;

import java.time.InstantSource;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import smolny.topic.Topics;

/// Publishes one run of a night: decides when each event is published, never what.
///
/// Whoever wants to see how far it is reads the topics. One thread plays; any thread may [#stop()] it.
public final class Player {

    /// A transaction that comes to nothing so often in a row will not succeed the next time either.
    private static final int ROLLBACKS = 5;

    private final Plan plan;
    private final String events;
    private final String transactionalId;
    private final Connection connection;
    private final RunRecords records;
    private final NightClock clock;
    private final CommittedRun log;
    private Cursor committed = Cursor.START;

    /// @param wallClock for what is written down of when a record was made; the pace does not depend on it
    public Player(Plan plan, Topics topics, Connection connection, TimeSource time, InstantSource wallClock) {
        this.plan = plan;
        this.events = topics.events().name();
        this.transactionalId = topics.prefix() + "player-" + plan.run();
        this.connection = connection;
        this.records = new RunRecords(plan, topics, wallClock);
        this.clock = new NightClock(time, plan.event(1).occurredAt(), plan.rate());
        this.log = new CommittedRun(plan, records, connection, clock);
    }

    /// Plays to the end of the plan, or until it is stopped or another player takes the run over.
    ///
    /// A run that the log holds in part goes on at its first event that is not committed.
    ///
    /// @throws PlayRefused when the log holds another history under this run id, or a setting makes no sense
    /// @throws PlayerFailure when the world does not let it go on; what is committed stays
    /// @throws smolny.topic.RegistryFailure when the schemas are not registered yet and cannot be
    public Outcome play() {
        if (clock.stopped()) {
            return ended(Outcome.Ending.STOPPED);
        }
        try (var writer = new RunWriter(producer(), clock)) {
            perform(writer);
            return ended(committed.sequence() == plan.until() ? Outcome.Ending.FINISHED : Outcome.Ending.STOPPED);
        } catch (TakenOver _) {
            return ended(Outcome.Ending.TAKEN_OVER);
        } catch (StopAsked _) {
            return ended(Outcome.Ending.STOPPED);
        }
    }

    /// Ends the playing in order, within ten seconds whatever it is doing. From any thread, at any time, even twice.
    public void stop() {
        clock.stop();
    }

    private void perform(RunWriter writer) {
        int partitions = writer.partitionsOf(events, connection.bootstrapServer());
        writer.takeOver();
        if (!plan.fresh()) {
            committed = log.read(events, partitions);
        }
        int rollbacks = 0;
        while (true) {
            var playing = new Playing(plan, records, writer, clock, committed);
            try {
                playing.play();
                return;
            } catch (RolledBack e) {
                rollbacks = playing.committed().equals(committed) ? rollbacks + 1 : 1;
                if (rollbacks == ROLLBACKS) {
                    throw new PlayerFailure("publishing: " + e.getMessage(), e);
                }
            } finally {
                committed = playing.committed();
            }
            // The memory of what was committed would do. The log cannot be wrong.
            committed = log.read(events, partitions);
        }
    }

    private Outcome ended(Outcome.Ending ending) {
        return new Outcome(ending, committed.sequence(), committed.digest().hex());
    }

    private Producer<byte[], byte[]> producer() {
        try {
            return new KafkaProducer<>(connection.producer(transactionalId));
        } catch (KafkaException e) {
            var reason = e.getCause() instanceof Exception cause ? cause.getMessage() : e.getMessage();
            if (reason != null && reason.contains(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)) {
                throw RunWriter.unreachable(connection.bootstrapServer(), e);
            }
            throw new PlayRefused("command-config: " + reason, e);
        }
    }
}
