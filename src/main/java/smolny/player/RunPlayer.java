package smolny.player;

import org.jspecify.annotations.Nullable;

/// Plays one run as its only writer. What comes to nothing is published again from where the log ends.
final class RunPlayer {

    /// A transaction that comes to nothing so often in a row will not succeed the next time either.
    private static final int ROLLBACKS = 5;

    private final Plan plan;
    private final Session session;
    private final RunRecords records;
    private final CommittedRun log;
    private final String events;
    private Cursor committed = Cursor.START;

    /// @param continues the run that this one continues; null for a run of its own
    RunPlayer(Plan plan, Session session, @Nullable String continues) {
        this.plan = plan;
        this.session = session;
        this.records = new RunRecords(plan, session.topics(), session.wallClock(), continues);
        this.log = new CommittedRun(plan, records, session.connection(), session.clock());
        this.events = session.topics().events().name();
    }

    /// Plays to the end, to a stop, or to where another run goes on.
    ///
    /// @param from where the playing begins; what the log has already is not published again
    /// @param ready is run when nobody else can write the run any more
    /// @return how it goes on; null when it does not
    @Nullable
    Continuation play(Standpoint from, Runnable ready) {
        var id = session.topics().prefix() + "player-" + plan.run();
        try (var writer = RunWriter.open(session.connection(), id, session.clock())) {
            int partitions = writer.partitionsOf(events, session.connection().bootstrapServer());
            writer.takeOver();
            ready.run();
            if (!plan.fresh()) {
                committed = log.read(events, partitions);
            }
            session.transport().begin(plan, committed.sequence(), from);
            return play(writer, partitions);
        }
    }

    /// How far the run is known to be in the log.
    Cursor committed() {
        return committed;
    }

    private @Nullable Continuation play(RunWriter writer, int partitions) {
        int rollbacks = 0;
        while (true) {
            var transactions = new ShortTransactions(writer, committed);
            try (var courier = new Courier(transactions, session.clock()::call)) {
                return new Playing(session, records, courier).play();
            } catch (RolledBack e) {
                if (session.clock().stopped()) {
                    // Nobody is going to publish what the log could tell to be missing.
                    throw new StopAsked();
                }
                rollbacks = transactions.committed().equals(committed) ? rollbacks + 1 : 1;
                if (rollbacks == ROLLBACKS) {
                    throw new PlayerFailure("publishing: " + e.getMessage(), e);
                }
            } finally {
                committed = transactions.committed();
            }
            // The memory of what was committed would do. The log cannot be wrong.
            committed = log.read(events, partitions);
            session.transport().fallBack(committed.sequence());
        }
    }
}
