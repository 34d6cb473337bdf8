package smolny.projection.votes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.NightEvent;
import smolny.event.Outcome;
import smolny.event.Tally;
import smolny.event.Vote;
import smolny.event.VoteMethod;
import smolny.projection.Roll;
import smolny.projection.hall.Benches;

/// How one motion stands.
///
/// @param place where it was moved
/// @param movedBy null when only its vote is on record
/// @param method null until it is put to the vote
/// @param byFaction the votes cast so far; empty when nobody recorded who voted how
/// @param announced the result as announced; null before the close, and when nobody counted
/// @param outcome null before the close
/// @param present delegates with a vote in the hall when the vote began; null before that, in a caucus, and where
///     nobody is known to sit
/// @param supporters factions that have spoken up for it, first come first
/// @param similarTo an earlier motion that asked for much the same; null when there is none
/// @param illustrative whether any number behind this was chosen rather than attested
public record Ballot(
        String place,
        @Nullable Actor movedBy,
        @Nullable VoteMethod method,
        Stage stage,
        Roll<Tally> byFaction,
        @Nullable Tally announced,
        @Nullable Outcome outcome,
        @Nullable Integer present,
        List<String> supporters,
        @Nullable String similarTo,
        boolean illustrative) {

    public Ballot {
        supporters = List.copyOf(supporters);
    }

    static Ballot proposed(String place, @Nullable Actor movedBy) {
        return new Ballot(place, movedBy, null, Stage.PROPOSED, Roll.empty(), null, null, null, List.of(), null, false);
    }

    /// The votes cast so far.
    public Tally cast() {
        return new Tally(byFaction.sum(Tally::yes), byFaction.sum(Tally::no), byFaction.sum(Tally::abstain));
    }

    /// The votes to show: the result as announced, or those cast so far.
    public Tally tally() {
        return announced != null ? announced : cast();
    }

    /// Whether the vote is over and nobody counted it.
    public boolean uncounted() {
        return stage == Stage.CLOSED && announced == null && byFaction.sum(Tally::votes) == 0;
    }

    Ballot supportedBy(List<String> factions) {
        if (supporters.containsAll(factions)) {
            return this;
        }
        var more = new ArrayList<>(supporters);
        for (var faction : factions) {
            if (!more.contains(faction)) {
                more.add(faction);
            }
        }
        return new Ballot(
                place, movedBy, method, stage, byFaction, announced, outcome, present, more, similarTo, illustrative);
    }

    Ballot neverPut(@Nullable String similarMotion) {
        return new Ballot(
                place,
                movedBy,
                method,
                Stage.NEVER_PUT,
                byFaction,
                announced,
                outcome,
                present,
                supporters,
                similarMotion,
                illustrative);
    }

    Ballot opened(VoteMethod by, @Nullable Integer inTheHall) {
        return new Ballot(
                place,
                movedBy,
                by,
                Stage.OPEN,
                byFaction,
                announced,
                outcome,
                inTheHall,
                supporters,
                similarTo,
                illustrative);
    }

    /// @param benches those who may vote, where the vote is counted against them
    Ballot plus(NightEvent event, Vote.Cast votes, Benches benches) {
        var faction = votes.faction();
        var line = byFaction.line(faction);
        var after = line.or(Tally.NONE).plus(votes.tally());
        if (present != null) {
            RulesOfOrder.expectSeated(benches, event, faction, after);
        }
        return new Ballot(
                place,
                movedBy,
                method,
                stage,
                line.with(after),
                announced,
                outcome,
                present,
                supporters,
                similarTo,
                illustrative || event.evidence().illustrative());
    }

    Ballot closed(NightEvent event, Vote.Closed closed, @Nullable Integer inTheHall) {
        return new Ballot(
                place,
                movedBy,
                closed.method(),
                Stage.CLOSED,
                byFaction,
                closed.tally(),
                closed.outcome(),
                inTheHall,
                supporters,
                similarTo,
                illustrative || event.evidence().illustrative());
    }
}
