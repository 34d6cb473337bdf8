package smolny.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Delegates;
import smolny.event.Envoys;
import smolny.event.Floor;
import smolny.event.Gunfire;
import smolny.event.Motion;
import smolny.event.News;
import smolny.event.NightEvent;
import smolny.event.Outcome;
import smolny.event.Presidium;
import smolny.event.Procession;
import smolny.event.Siege;
import smolny.event.Sitting;
import smolny.event.Speech;
import smolny.event.Standing;
import smolny.event.Tally;
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.VoteMethod;
import smolny.event.Walkout;
import smolny.projection.ImpossibleHistory;
import smolny.projection.hall.Benches;
import smolny.projection.votes.Ballot;
import smolny.projection.votes.Stage;
import smolny.projection.votes.Votes;

final class MutableVotes implements MutableFold {

    private static final class Count {
        int yes;
        int no;
        int abstain;

        void add(Tally tally) {
            yes += tally.yes();
            no += tally.no();
            abstain += tally.abstain();
        }

        Tally answer() {
            return new Tally(yes, no, abstain);
        }
    }

    private static final class Matter {
        final String place;
        final @Nullable Actor movedBy;

        @Nullable
        VoteMethod method;

        Stage stage = Stage.PROPOSED;
        final Map<String, Count> byFaction = MutableFold.map();
        final Count cast = new Count();

        @Nullable
        Tally announced;

        @Nullable
        Outcome outcome;

        @Nullable
        Integer present;

        final Set<String> supporters = new LinkedHashSet<>();

        @Nullable
        String similarTo;

        boolean illustrative;

        Matter(String place, @Nullable Actor movedBy) {
            this.place = place;
            this.movedBy = movedBy;
        }

        Ballot answer() {
            return new Ballot(
                    place,
                    movedBy,
                    method,
                    stage,
                    MutableFold.roll(byFaction, Count::answer),
                    announced,
                    outcome,
                    present,
                    new ArrayList<>(supporters),
                    similarTo,
                    illustrative);
        }
    }

    private final Map<String, MutableBenches> benches = MutableFold.map();
    private final Map<String, Matter> motions = MutableFold.map();

    @Override
    public void apply(NightEvent event) {
        switch (event.happening()) {
            case Motion.Proposed proposed -> {
                if (motions.put(proposed.motion(), new Matter(event.place(), proposed.by())) != null) {
                    throw new ImpossibleHistory(event, "moved twice");
                }
            }
            case Motion.Supported supported -> {
                var own = supported.by().faction();
                moved(event, supported.motion())
                        .supporters
                        .addAll(supported.factions().isEmpty() && own != null ? List.of(own) : supported.factions());
            }
            case Motion.Tabled tabled -> {
                if (tabled.similarTo() != null) {
                    moved(event, tabled.similarTo());
                }
                var matter = motions.computeIfAbsent(tabled.motion(), _ -> new Matter(event.place(), tabled.by()));
                expect(Stage.PROPOSED, event, matter);
                matter.stage = Stage.NEVER_PUT;
                matter.similarTo = tabled.similarTo();
            }
            case Vote.Opened opened -> {
                var matter = moved(event, opened.motion());
                expect(Stage.PROPOSED, event, matter);
                matter.method = opened.method();
                matter.present = present(event, opened.method());
                matter.stage = Stage.OPEN;
            }
            case Vote.Cast cast -> cast(event, cast);
            case Vote.Closed closed -> close(event, closed);
            case Delegates.Seated seated ->
                benches.computeIfAbsent(event.place(), _ -> new MutableBenches())
                        .seat(event, seated);
            case Delegates.Left left -> {
                var here = benches.get(event.place());
                if (here != null && here.everTakenBy(left.faction())) {
                    here.leave(event, left);
                }
            }
            case Delegates.Arrived arrived -> {
                if (arrived.standing() == Standing.MEMBER) {
                    benches.computeIfAbsent(event.place(), _ -> new MutableBenches())
                            .comeBack(event, arrived);
                }
            }
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
                    Committee.Formed _ -> {}
        }
    }

    private void cast(NightEvent event, Vote.Cast cast) {
        var matter = moved(event, cast.motion());
        expect(Stage.OPEN, event, matter);
        var count = matter.byFaction.computeIfAbsent(cast.faction(), _ -> new Count());
        count.add(cast.tally());
        matter.cast.add(cast.tally());
        matter.illustrative |= event.evidence().illustrative();
        var here = benches.get(event.place());
        if (matter.present != null
                && here != null
                && count.yes + count.no + count.abstain > here.delegates(cast.faction())) {
            throw new ImpossibleHistory(event, "more vote than sit");
        }
    }

    private void close(NightEvent event, Vote.Closed closed) {
        var matter = motions.computeIfAbsent(closed.motion(), _ -> new Matter(event.place(), null));
        if (matter.stage == Stage.CLOSED || matter.stage == Stage.NEVER_PUT) {
            throw new ImpossibleHistory(event, "over");
        }
        if (matter.stage != Stage.OPEN) {
            matter.present = present(event, closed.method());
        } else if (matter.method != closed.method()) {
            throw new ImpossibleHistory(event, "another method");
        }
        var tally = closed.tally();
        if (tally != null) {
            int cast = matter.cast.yes + matter.cast.no + matter.cast.abstain;
            if ((cast > 0 && !tally.equals(matter.cast.answer()))
                    || (matter.present != null && tally.votes() > matter.present)
                    || (closed.outcome() == Outcome.ADOPTED_UNANIMOUSLY && tally.no() > 0)) {
                throw new ImpossibleHistory(event, "another result");
            }
        }
        matter.method = closed.method();
        matter.stage = Stage.CLOSED;
        matter.announced = tally;
        matter.outcome = closed.outcome();
        matter.illustrative |= event.evidence().illustrative();
    }

    private @Nullable Integer present(NightEvent event, VoteMethod method) {
        var here = benches.get(event.place());
        if (method == VoteMethod.CAUCUS || here == null || !here.everTaken()) {
            return null;
        }
        return here.delegates();
    }

    private Matter moved(NightEvent event, String motion) {
        var matter = motions.get(motion);
        if (matter == null) {
            throw new ImpossibleHistory(event, "nobody moved it");
        }
        return matter;
    }

    private static void expect(Stage stage, NightEvent event, Matter matter) {
        if (matter.stage != stage) {
            throw new ImpossibleHistory(event, "not now");
        }
    }

    @Override
    public Object answer() {
        return new Votes(
                MutableFold.<MutableBenches, Benches>roll(benches, MutableBenches::answer),
                MutableFold.roll(motions, Matter::answer));
    }
}
