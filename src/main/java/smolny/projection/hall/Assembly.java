package smolny.projection.hall;

import java.util.List;
import smolny.event.Contingent;
import smolny.event.Delegates;
import smolny.event.NightEvent;
import smolny.event.Standing;
import smolny.projection.ImpossibleHistory;
import smolny.projection.Roll;

/// One assembly.
///
/// @param members delegates with a vote
/// @param guests those without
/// @param left who has gone out, by faction
public record Assembly(Benches members, Benches guests, Roll<Departure> left) {

    static final Assembly EMPTY = new Assembly(Benches.EMPTY, Benches.EMPTY, Roll.empty());

    Assembly after(NightEvent event, Delegates.Seated seated) {
        return new Assembly(members.after(event, seated), guests, left);
    }

    Assembly after(NightEvent event, Delegates.Left leaving) {
        var faction = leaving.faction();
        var departed = left.line(faction);
        var gone = departed.with(departed.or(Departure.NONE).plus(leaving.delegates(), event));
        // A faction without seats here has nobody but guests who could go.
        return guests.everTakenBy(faction) && !members.everTakenBy(faction)
                ? new Assembly(members, guests.after(event, leaving), gone)
                : new Assembly(members.after(event, leaving), guests, gone);
    }

    Assembly after(NightEvent event, Delegates.Arrived arrived) {
        return arrived.standing() == Standing.MEMBER
                ? new Assembly(members.after(event, arrived), guests, left)
                : new Assembly(members, guests.joinedBy(event, arrived.faction(), arrived.delegates()), left);
    }

    /// Makes sure that as many are said to be present as are seated, where that is known.
    void expectPresent(NightEvent event, int present) {
        int seated = members.delegates();
        if (members.everTaken() && present != seated) {
            throw new ImpossibleHistory(event, present + " are present, but " + seated + " are seated");
        }
    }

    /// Makes sure that those who fall in with a procession do not sit in their hall at the same time.
    void expectGone(NightEvent event, List<Contingent> joined) {
        for (var contingent : joined) {
            var bench = members.factions().get(contingent.faction());
            if (bench != null && contingent.people() > bench.gone()) {
                throw new ImpossibleHistory(
                        event,
                        contingent.people() + " of " + contingent.faction() + " fall in, but " + bench.gone()
                                + " have left their seats");
            }
        }
    }
}
