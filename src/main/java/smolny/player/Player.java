package smolny.player;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import smolny.topic.Topics;

/// Publishes a night: decides when each event is published, never what.
///
/// It plays one run, and another one each time that somebody goes back in the night. Whoever wants to see how far it is
/// reads the topics; whoever wants to steer it writes to the control topic. One thread plays; any may [#stop()] it.
public final class Player {

    private final Plan plan;
    private final ControlTopic desk;
    private final Session session;
    private @Nullable RunPlayer present;
    private String run;

    /// A player that nobody counts the events of.
    public Player(
            Plan plan,
            Topics topics,
            Connection connection,
            TimeSource time,
            InstantSource wallClock,
            Consumer<Outcome> onRest) {
        this(plan, topics, connection, time, wallClock, onRest, Onlooker.NOBODY);
    }

    /// @param wallClock for what is written down of when a record was made; the pace does not depend on it
    /// @param onRest is told whenever a run is finished and the player stays for commands; it must not take long
    /// @param onlooker hears how it goes
    public Player(
            Plan plan,
            Topics topics,
            Connection connection,
            TimeSource time,
            InstantSource wallClock,
            Consumer<Outcome> onRest,
            Onlooker onlooker) {
        var clock = new NightClock(time, plan.occurredAt(1), plan.rate());
        var transport = new Transport(plan, clock);
        this.plan = plan;
        this.run = plan.run();
        this.desk = new ControlTopic(topics, connection, clock::call);
        this.session = new Session(
                topics,
                connection,
                wallClock,
                clock,
                transport,
                new Commands(desk, transport, clock),
                new FormerRuns(new RunRecords(plan, topics, wallClock, null)),
                new RunNames(run, topics, connection),
                onlooker,
                cursor -> onRest.accept(outcome(Outcome.Ending.FINISHED, cursor)));
    }

    /// Plays until the night is over and nobody can rewind it any more, until it is stopped, or until another player
    /// takes the run over.
    ///
    /// A run that the log holds in part goes on at its first event that is not committed.
    ///
    /// @return how the last of its runs ended
    /// @throws PlayRefused when the log holds another history under this run id, or a setting makes no sense
    /// @throws PlayerFailure when the world does not let it go on; what is committed stays
    /// @throws smolny.topic.RegistryFailure when the schemas are not registered yet and cannot be
    public Outcome play() {
        if (session.clock().stopped()) {
            return ended(Outcome.Ending.STOPPED);
        }
        try (desk) {
            playAll();
            return ended(session.transport().over() ? Outcome.Ending.FINISHED : Outcome.Ending.STOPPED);
        } catch (TakenOver _) {
            return ended(Outcome.Ending.TAKEN_OVER);
        } catch (StopAsked _) {
            return ended(Outcome.Ending.STOPPED);
        }
    }

    /// Ends the playing in order, within ten seconds whatever it is doing. From any thread, at any time, even twice.
    public void stop() {
        session.clock().stop();
    }

    private void playAll() {
        String before = null;
        var next = new Continuation(
                run, session.transport().standingBefore(plan.bounds().from()));
        while (next != null) {
            run = next.run();
            var thisRun = before == null ? plan : plan.as(run);
            var player = new RunPlayer(thisRun, session, before);
            present = player;
            before = run;
            next = player.play(next.from(), () -> desk.serve(run, thisRun.fresh()));
        }
    }

    private Outcome ended(Outcome.Ending ending) {
        return outcome(ending, present == null ? Cursor.START : present.committed());
    }

    private Outcome outcome(Outcome.Ending ending, Cursor cursor) {
        return new Outcome(run, ending, cursor.sequence(), cursor.digest().hex());
    }
}
