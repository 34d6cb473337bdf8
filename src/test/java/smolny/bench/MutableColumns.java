package smolny.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import smolny.event.Actor;
import smolny.event.Agenda;
import smolny.event.Committee;
import smolny.event.Contingent;
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
import smolny.event.Temper;
import smolny.event.Vote;
import smolny.event.Walkout;
import smolny.projection.ImpossibleHistory;
import smolny.projection.columns.Column;
import smolny.projection.columns.Columns;
import smolny.projection.columns.Move;
import smolny.projection.columns.Stage;
import smolny.projection.columns.Standoff;

final class MutableColumns implements MutableFold {

    private static final class March {
        final Map<String, Integer> makeUp = MutableFold.map();
        Stage stage = Stage.FORMING;
        long since;
        String place;
        final String origin;

        @Nullable
        String destination;

        @Nullable
        Facing facing;

        List<String> provisions = List.of();

        @Nullable
        Boolean delivered;

        @Nullable
        Integer abreast;

        boolean illustrative;

        March(NightEvent event) {
            since = event.occurredAt();
            place = event.place();
            origin = event.place();
        }

        void join(NightEvent event, List<Contingent> joined) {
            for (var contingent : joined) {
                makeUp.merge(contingent.faction(), contingent.people(), Integer::sum);
            }
            illustrative |= event.evidence().illustrative();
        }

        int people() {
            int sum = 0;
            for (int people : makeUp.values()) {
                sum += people;
            }
            return sum;
        }

        void becomes(Stage next, NightEvent event) {
            stage = next;
            since = event.occurredAt();
            place = event.place();
        }

        Column answer() {
            return new Column(
                    MutableFold.roll(makeUp, people -> people),
                    stage,
                    since,
                    place,
                    origin,
                    destination,
                    facing != null ? facing.answer() : null,
                    provisions,
                    delivered,
                    abreast,
                    illustrative);
        }
    }

    private static final class Facing {
        final String place;
        final Actor by;
        final @Nullable Integer metres;
        int round;

        @Nullable
        Move last;

        int shots;

        @Nullable
        Integer casualties;

        Facing(NightEvent event, Procession.Halted halted) {
            place = event.place();
            by = halted.by();
            metres = halted.metresFromStart();
        }

        Standoff answer() {
            return new Standoff(place, by, metres, round, last, shots, casualties);
        }
    }

    private final Map<String, March> marches = MutableFold.map();

    @Override
    public void apply(NightEvent event) {
        switch (event.happening()) {
            case Procession.Formed formed -> form(event, formed);
            case Procession.SetOut setOut -> setOut(event, setOut);
            case Procession.Halted halted -> {
                var march = known(event, halted.procession());
                expect(event, march.stage == Stage.UNDER_WAY);
                march.becomes(Stage.HALTED, event);
                march.facing = new Facing(event, halted);
            }
            case Procession.StandoffExchanged move -> {
                var march = known(event, move.procession());
                var facing = march.facing;
                expect(event, march.stage == Stage.HALTED && march.place.equals(event.place()));
                expect(event, facing != null && move.round() == facing.round + 1);
                if (facing != null) {
                    facing.round = move.round();
                    facing.last = new Move(move.side(), move.move(), move.by());
                }
            }
            case Procession.TurnedBack turned -> {
                var march = known(event, turned.procession());
                expect(event, march.stage == Stage.HALTED && march.place.equals(event.place()));
                march.becomes(Stage.TURNED_BACK, event);
                march.destination = march.origin;
                if (march.facing != null) {
                    march.facing.casualties = turned.casualties();
                }
            }
            case Procession.Arrived arrived -> {
                var march = known(event, arrived.procession());
                expectOnTheRoad(event, march);
                expect(event, march.people() == arrived.people());
                march.becomes(Stage.ARRIVED, event);
                march.delivered = arrived.provisionsDelivered();
            }
            case Delegates.Arrived delegates -> comeIn(event, delegates);
            case Gunfire.Fired fired -> {
                for (var march : marches.values()) {
                    if (march.stage == Stage.HALTED && march.place.equals(event.place()) && march.facing != null) {
                        march.facing.shots += fired.rounds() != null ? fired.rounds() : 1;
                    }
                }
            }
            case Sitting.Opened _,
                    Sitting.Recessed _,
                    Sitting.Resumed _,
                    Sitting.Closed _,
                    Sitting.DebateOpened _,
                    Delegates.Seated _,
                    Delegates.Left _,
                    Presidium.Seated _,
                    Presidium.SeatsDeclined _,
                    Agenda.Read _,
                    Floor.Taken _,
                    Floor.Yielded _,
                    Motion.Proposed _,
                    Motion.Supported _,
                    Motion.Tabled _,
                    Vote.Opened _,
                    Vote.Cast _,
                    Vote.Closed _,
                    Speech.StatementMade _,
                    Speech.DenunciationMade _,
                    Speech.VowMade _,
                    Speech.NoteTaken _,
                    Temper.Reacted _,
                    Temper.Heckled _,
                    Gunfire.Heard _,
                    Walkout.Threatened _,
                    Walkout.Hesitated _,
                    Envoys.Sent _,
                    Siege.DefendersLeft _,
                    Siege.PlaceTaken _,
                    News.Sent _,
                    News.Received _,
                    Committee.Formed _ -> {}
        }
    }

    private void form(NightEvent event, Procession.Formed formed) {
        var march = marches.computeIfAbsent(formed.procession(), _ -> new March(event));
        expectStanding(event, march);
        march.join(event, formed.joined());
        if (march.stage == Stage.ARRIVED) {
            march.becomes(Stage.FORMING, event);
            march.destination = null;
        }
        if (formed.absorbed() != null) {
            var absorbed = known(event, formed.absorbed());
            expectStanding(event, absorbed);
            for (var contingent : formed.joined()) {
                absorbed.makeUp.merge(contingent.faction(), -contingent.people(), Integer::sum);
            }
            for (int people : absorbed.makeUp.values()) {
                expect(event, people <= 0);
            }
            absorbed.makeUp.clear();
            absorbed.becomes(Stage.DISSOLVED, event);
        }
    }

    private void setOut(NightEvent event, Procession.SetOut setOut) {
        var march = marches.computeIfAbsent(setOut.procession(), _ -> new March(event));
        expectStanding(event, march);
        march.join(event, setOut.joined());
        expect(event, march.people() == setOut.people());
        march.becomes(Stage.UNDER_WAY, event);
        march.destination = setOut.to();
        march.provisions = setOut.provisions();
        march.delivered = null;
        march.abreast = setOut.abreast();
    }

    private void comeIn(NightEvent event, Delegates.Arrived delegates) {
        if (delegates.procession() != null) {
            var march = known(event, delegates.procession());
            int among = march.makeUp.getOrDefault(delegates.faction(), 0);
            if (march.stage == Stage.ARRIVED && march.place.equals(event.place())) {
                expect(event, delegates.delegates() <= among);
            } else {
                expect(event, delegates.delegates() == among);
                expectOnTheRoad(event, march);
                march.becomes(Stage.ARRIVED, event);
            }
        }
    }

    private static void expectStanding(NightEvent event, March march) {
        expect(
                event,
                march.place.equals(event.place())
                        && (march.stage == Stage.FORMING
                                || march.stage == Stage.HALTED
                                || march.stage == Stage.ARRIVED));
    }

    private static void expectOnTheRoad(NightEvent event, March march) {
        expect(event, march.stage == Stage.UNDER_WAY || march.stage == Stage.TURNED_BACK);
        expect(event, event.place().equals(march.destination));
    }

    private static void expect(NightEvent event, boolean possible) {
        if (!possible) {
            throw new ImpossibleHistory(event, "not so");
        }
    }

    private March known(NightEvent event, String procession) {
        var march = marches.get(procession);
        if (march == null) {
            throw new ImpossibleHistory(event, "not on record");
        }
        return march;
    }

    @Override
    public Object answer() {
        return new Columns(MutableFold.roll(marches, March::answer));
    }
}
