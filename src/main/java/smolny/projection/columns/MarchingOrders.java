package smolny.projection.columns;

import java.util.List;
import smolny.event.Contingent;
import smolny.event.Delegates;
import smolny.event.NightEvent;
import smolny.event.Procession;
import smolny.projection.ImpossibleHistory;

/// What cannot happen to a procession.
final class MarchingOrders {

    private MarchingOrders() {}

    /// People fall in, and a procession sets out, only where it stands.
    static void expectStanding(Column column, NightEvent event, String procession, String what) {
        switch (column.stage()) {
            case FORMING, HALTED, ARRIVED -> expectHere(column, event, procession, what);
            case UNDER_WAY, TURNED_BACK, DISSOLVED -> throw wrongStage(column, event, procession, what);
        }
    }

    static void expectStage(Stage expected, Column column, NightEvent event, String procession, String what) {
        if (column.stage() != expected) {
            throw wrongStage(column, event, procession, what);
        }
    }

    static void expectHere(Column column, NightEvent event, String procession, String what) {
        if (!column.place().equals(event.place())) {
            throw new ImpossibleHistory(
                    event, procession + ": " + what + " at " + event.place() + ", but it is at " + column.place());
        }
    }

    static void expectOnTheRoadTo(NightEvent event, Column column, String procession) {
        if (column.stage() != Stage.UNDER_WAY && column.stage() != Stage.TURNED_BACK) {
            throw wrongStage(column, event, procession, "it arrives");
        }
        if (!event.place().equals(column.destination())) {
            throw new ImpossibleHistory(
                    event, procession + " arrives at " + event.place() + ", but is bound for " + column.destination());
        }
    }

    static void expectPeople(Column column, NightEvent event, String procession, String what, int people) {
        if (column.people() != people) {
            throw new ImpossibleHistory(
                    event, procession + ": " + people + " " + what + ", but " + column.people() + " are in it");
        }
    }

    static void expectNextRound(Column column, NightEvent event, Procession.StandoffExchanged move) {
        int before = column.standoff() != null ? column.standoff().round() : 0;
        expectHere(column, event, move.procession(), "a stand-off goes on");
        if (move.round() != before + 1) {
            throw new ImpossibleHistory(
                    event, move.procession() + ": round " + move.round() + " comes after round " + before);
        }
    }

    /// Those who come in with a procession are of it: all of their faction if they are how it arrives.
    static void expectAmongThem(Column column, NightEvent event, Delegates.Arrived delegates) {
        boolean alreadyHere = column.arrivedAt(event.place());
        int among = column.makeUp().getOr(delegates.faction(), 0);
        if (alreadyHere ? delegates.delegates() > among : delegates.delegates() != among) {
            throw new ImpossibleHistory(
                    event,
                    delegates.delegates() + " of " + delegates.faction() + " come in with " + delegates.procession()
                            + ", but " + among + " are in it");
        }
    }

    static void expectAllOf(Column absorbed, NightEvent event, List<Contingent> joined, String procession) {
        var left = absorbed.makeUp();
        for (var contingent : joined) {
            var line = left.line(contingent.faction());
            left = line.with(line.or(0) - contingent.people());
        }
        left.forEach((faction, people) -> {
            if (people > 0) {
                throw new ImpossibleHistory(
                        event, procession + " ends, but " + people + " of " + faction + " do not fall in");
            }
        });
    }

    private static ImpossibleHistory wrongStage(Column column, NightEvent event, String procession, String what) {
        return new ImpossibleHistory(
                event, procession + ": " + what + ", but it " + column.stage().inWords());
    }
}
