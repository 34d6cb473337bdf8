package smolny.projection.votes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.NightEvent;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Standing;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.VoteMethod;
import smolny.event.Walkout;
import smolny.projection.Projection;

/// How does each vote stand?
public final class VoteCount implements Projection<Votes> {

    @Override
    public Votes initial() {
        return Votes.NONE;
    }

    @Override
    public Votes apply(Votes votes, NightEvent event) {
        return switch (event.happening()) {
            case Motion.Proposed proposed -> proposed(votes, event, proposed);
            case Motion.Supported supported -> supported(votes, event, supported);
            case Motion.Tabled tabled -> tabled(votes, event, tabled);
            case Vote.Opened opened -> opened(votes, event, opened);
            case Vote.Cast cast -> cast(votes, event, cast);
            case Vote.Closed closed -> closed(votes, event, closed);
            case Delegates.Seated seated ->
                votes.seating(event.place(), votes.benchesAt(event.place()).after(event, seated));
            case Delegates.Left left -> left(votes, event, left);
            case Delegates.Arrived arrived -> arrived(votes, event, arrived);
            case Sitting.Opened _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Sitting.DebateOpened _,
                    Presidium.Seated _,
                    Presidium.SeatsDeclined _,
                    Agenda.Read _,
                    Floor.Taken _,
                    Floor.Yielded _,
                    Speech.StatementMade _,
                    Speech.DenunciationMade _,
                    Speech.VowMade _,
                    Speech.NoteTaken _,
                    Temper.Reacted _,
                    Temper.Heckled _,
                    Gunfire.Fired _,
                    Gunfire.Heard _,
                    Walkout.Threatened _,
                    Walkout.Hesitated _,
                    Envoys.Sent _,
                    Siege.DefendersLeft _,
                    Siege.PlaceTaken _,
                    News.Sent _,
                    News.Received _,
                    Procession.Formed _,
                    Procession.SetOut _,
                    Procession.Halted _,
                    Procession.StandoffExchanged _,
                    Procession.TurnedBack _,
                    Procession.Arrived _,
                    Committee.Formed _ -> votes;
        };
    }

    private static Votes proposed(Votes votes, NightEvent event, Motion.Proposed proposed) {
        var motion = votes.motions().line(proposed.motion());
        RulesOfOrder.expectNew(motion, event);
        return votes.with(motion, Ballot.proposed(event.place(), proposed.by()));
    }

    private static Votes supported(Votes votes, NightEvent event, Motion.Supported supported) {
        var motion = votes.motions().line(supported.motion());
        var own = supported.by().faction();
        var factions = supported.factions().isEmpty() && own != null ? List.of(own) : supported.factions();
        return votes.with(motion, RulesOfOrder.moved(motion, event, "supported").supportedBy(factions));
    }

    private static Votes tabled(Votes votes, NightEvent event, Motion.Tabled tabled) {
        var motion = votes.motions().line(tabled.motion());
        var similar = tabled.similarTo();
        var ballot = motion.or(Ballot.proposed(event.place(), tabled.by()));
        RulesOfOrder.expectStage(Stage.PROPOSED, ballot, event, motion, "tabled");
        if (similar != null) {
            var _ = RulesOfOrder.moved(votes.motions().line(similar), event, "moved in other words");
        }
        return votes.with(motion, ballot.neverPut(similar));
    }

    private static Votes opened(Votes votes, NightEvent event, Vote.Opened opened) {
        var motion = votes.motions().line(opened.motion());
        var ballot = RulesOfOrder.moved(motion, event, "put to the vote");
        RulesOfOrder.expectStage(Stage.PROPOSED, ballot, event, motion, "put to the vote");
        return votes.with(motion, ballot.opened(opened.method(), present(votes, event, opened.method())));
    }

    private static Votes cast(Votes votes, NightEvent event, Vote.Cast cast) {
        var motion = votes.motions().line(cast.motion());
        var ballot = RulesOfOrder.moved(motion, event, "voted on");
        RulesOfOrder.expectStage(Stage.OPEN, ballot, event, motion, "voted on");
        return votes.with(motion, ballot.plus(event, cast, votes.benchesAt(event.place())));
    }

    private static Votes closed(Votes votes, NightEvent event, Vote.Closed closed) {
        var motion = votes.motions().line(closed.motion());
        // What nobody is on record to have moved may still have been decided, as it may have been tabled.
        var ballot = motion.or(Ballot.proposed(event.place(), null));
        var present = ballot.stage() == Stage.OPEN ? ballot.present() : present(votes, event, closed.method());
        RulesOfOrder.expectDecidable(ballot, event, closed, present);
        return votes.with(motion, ballot.closed(event, closed, present));
    }

    private static Votes left(Votes votes, NightEvent event, Delegates.Left left) {
        var benches = votes.benchesAt(event.place());
        // Those of a faction without seats are guests, and no guest votes.
        return benches.everTakenBy(left.faction()) ? votes.seating(event.place(), benches.after(event, left)) : votes;
    }

    private static Votes arrived(Votes votes, NightEvent event, Delegates.Arrived arrived) {
        return arrived.standing() == Standing.MEMBER
                ? votes.seating(event.place(), votes.benchesAt(event.place()).after(event, arrived))
                : votes;
    }

    private static @Nullable Integer present(Votes votes, NightEvent event, VoteMethod method) {
        var benches = votes.benchesAt(event.place());
        if (method == VoteMethod.CAUCUS || !benches.everTaken()) {
            return null;
        }
        return benches.delegates();
    }
}
