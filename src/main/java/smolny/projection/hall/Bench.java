package smolny.projection.hall;

import smolny.event.Delegates;
import smolny.event.NightEvent;
import smolny.projection.ImpossibleHistory;

/// One faction's bench.
///
/// @param delegates how many sit on it now
/// @param came how many have taken seats on it, those who have gone since included; who comes back counts once; 0
///     only before anybody came
/// @param illustrative whether any number behind these was chosen rather than attested
public record Bench(int delegates, int came, boolean illustrative) {

    static final Bench EMPTY = new Bench(0, 0, false);

    /// How many have gone and not come back.
    int gone() {
        return came - delegates;
    }

    Bench after(NightEvent event, Delegates.Seated seated) {
        if (came > 0) {
            throw new ImpossibleHistory(
                    event, seated.faction() + " takes its seats, but took " + came + " here before");
        }
        return joinedBy(event, seated.delegates());
    }

    Bench after(NightEvent event, Delegates.Left left) {
        if (left.delegates() > delegates) {
            throw new ImpossibleHistory(
                    event, left.delegates() + " of " + left.faction() + " leave, but " + delegates + " are seated");
        }
        return with(event, delegates - left.delegates(), came);
    }

    Bench after(NightEvent event, Delegates.Arrived back) {
        if (back.delegates() > gone()) {
            throw new ImpossibleHistory(
                    event, back.delegates() + " of " + back.faction() + " come back, but " + gone() + " had left");
        }
        return with(event, delegates + back.delegates(), came);
    }

    Bench joinedBy(NightEvent event, int people) {
        return with(event, delegates + people, came + people);
    }

    private Bench with(NightEvent event, int seated, int ever) {
        return new Bench(seated, ever, illustrative || event.evidence().illustrative());
    }
}
