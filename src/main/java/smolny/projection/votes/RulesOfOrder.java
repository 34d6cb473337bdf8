package smolny.projection.votes;

import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.event.Outcome;
import smolny.event.Tally;
import smolny.event.Vote;
import smolny.projection.ImpossibleHistory;
import smolny.projection.Line;
import smolny.projection.hall.Benches;

/// What cannot happen to a motion.
final class RulesOfOrder {

    private RulesOfOrder() {}

    static void expectNew(Line<Ballot> motion, NightEvent event) {
        if (motion.value() != null) {
            throw new ImpossibleHistory(event, motion.name() + " is moved, but has come up before");
        }
    }

    /// How a motion stands that must have been moved.
    ///
    /// @param what is done to it, such as `put to the vote`
    static Ballot moved(Line<Ballot> motion, NightEvent event, String what) {
        var ballot = motion.value();
        if (ballot == null) {
            throw new ImpossibleHistory(event, motion.name() + " is " + what + ", but nobody has moved it");
        }
        return ballot;
    }

    static void expectStage(Stage expected, Ballot ballot, NightEvent event, Line<Ballot> motion, String what) {
        if (ballot.stage() != expected) {
            throw new ImpossibleHistory(event, motion.name() + " is " + what + ", but " + whatIsWrong(ballot.stage()));
        }
    }

    /// A faction cannot cast more votes than it has delegates in the hall; where nobody is known to sit, nobody can
    /// tell.
    static void expectSeated(Benches benches, NightEvent event, String faction, Tally cast) {
        int seated = benches.delegates(faction);
        if (cast.votes() > seated) {
            throw new ImpossibleHistory(
                    event, cast.votes() + " of " + faction + " vote, but " + seated + " are seated");
        }
    }

    static void expectDecidable(Ballot ballot, NightEvent event, Vote.Closed closed, @Nullable Integer present) {
        var motion = closed.motion();
        if (ballot.stage() == Stage.CLOSED || ballot.stage() == Stage.NEVER_PUT) {
            throw new ImpossibleHistory(event, motion + " is decided, but " + whatIsWrong(ballot.stage()));
        }
        if (ballot.method() != null && ballot.method() != closed.method()) {
            throw new ImpossibleHistory(
                    event, motion + " is decided by " + closed.method() + ", but was opened by " + ballot.method());
        }
        var tally = closed.tally();
        if (tally == null) {
            return;
        }
        var cast = ballot.cast();
        if (cast.votes() > 0 && !tally.equals(cast)) {
            throw new ImpossibleHistory(event, motion + " ends " + tally + ", but " + cast + " were cast");
        }
        if (present != null && tally.votes() > present) {
            throw new ImpossibleHistory(
                    event, tally.votes() + " vote on " + motion + ", but " + present + " are seated");
        }
        if (closed.outcome() == Outcome.ADOPTED_UNANIMOUSLY && tally.no() > 0) {
            throw new ImpossibleHistory(event, motion + " is adopted unanimously, but " + tally.no() + " are against");
        }
    }

    private static String whatIsWrong(Stage stage) {
        return switch (stage) {
            case PROPOSED -> "no vote on it is open";
            case OPEN -> "the vote on it is open already";
            case CLOSED -> "the vote on it is over";
            case NEVER_PUT -> "it was never put to the vote";
        };
    }
}
