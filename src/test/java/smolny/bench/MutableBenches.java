package smolny.bench;

import java.util.Map;
import smolny.event.Delegates;
import smolny.event.NightEvent;
import smolny.projection.ImpossibleHistory;
import smolny.projection.hall.Bench;
import smolny.projection.hall.Benches;

/// The benches of one hall, changed in place.
final class MutableBenches {

    private static final class Seats {
        int delegates;
        int came;
        boolean illustrative;

        Bench answer() {
            return new Bench(delegates, came, illustrative);
        }
    }

    private final Map<String, Seats> factions = MutableFold.map();

    boolean everTaken() {
        return !factions.isEmpty();
    }

    boolean everTakenBy(String faction) {
        return factions.containsKey(faction);
    }

    int delegates() {
        int sum = 0;
        for (var seats : factions.values()) {
            sum += seats.delegates;
        }
        return sum;
    }

    int delegates(String faction) {
        var seats = factions.get(faction);
        return seats != null ? seats.delegates : 0;
    }

    int gone(String faction) {
        var seats = factions.get(faction);
        return seats != null ? seats.came - seats.delegates : Integer.MAX_VALUE;
    }

    void seat(NightEvent event, Delegates.Seated seated) {
        if (factions.containsKey(seated.faction())) {
            throw new ImpossibleHistory(event, "seated twice");
        }
        join(event, seated.faction(), seated.delegates());
    }

    void join(NightEvent event, String faction, int people) {
        var seats = factions.computeIfAbsent(faction, _ -> new Seats());
        seats.delegates += people;
        seats.came += people;
        seats.illustrative |= event.evidence().illustrative();
    }

    void leave(NightEvent event, Delegates.Left left) {
        var seats = factions.get(left.faction());
        if (seats == null || left.delegates() > seats.delegates) {
            throw new ImpossibleHistory(event, "more leave than sit");
        }
        seats.delegates -= left.delegates();
        seats.illustrative |= event.evidence().illustrative();
    }

    void comeBack(NightEvent event, Delegates.Arrived back) {
        var seats = factions.get(back.faction());
        if (seats == null || back.delegates() > seats.came - seats.delegates) {
            throw new ImpossibleHistory(event, "more come back than went");
        }
        seats.delegates += back.delegates();
        seats.illustrative |= event.evidence().illustrative();
    }

    Benches answer() {
        return new Benches(MutableFold.roll(factions, Seats::answer));
    }
}
