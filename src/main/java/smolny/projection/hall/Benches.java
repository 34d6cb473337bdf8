package smolny.projection.hall;

import smolny.event.Delegates;
import smolny.event.NightEvent;
import smolny.projection.ImpossibleHistory;
import smolny.projection.Roll;

/// The benches of one hall, by faction, in the order in which they were first taken.
///
/// A bench that empties stays listed with 0.
public record Benches(Roll<Bench> factions) {

    public static final Benches EMPTY = new Benches(Roll.empty());

    /// How many sit here altogether.
    public int delegates() {
        int sum = 0;
        for (int i = 0; i < factions.size(); i++) {
            sum += factions.value(i).delegates();
        }
        return sum;
    }

    /// How many of one faction sit here.
    public int delegates(String faction) {
        var bench = factions.get(faction);
        return bench != null ? bench.delegates() : 0;
    }

    /// Whether anybody has ever sat here.
    public boolean everTaken() {
        return factions.size() > 0;
    }

    /// Whether a faction has ever sat here.
    public boolean everTakenBy(String faction) {
        return factions.has(faction);
    }

    /// The benches after a faction has taken its seats.
    ///
    /// @throws ImpossibleHistory when it has taken them before
    public Benches after(NightEvent event, Delegates.Seated seated) {
        var bench = factions.get(seated.faction());
        if (bench != null) {
            throw new ImpossibleHistory(
                    event, seated.faction() + " takes its seats, but took " + bench.came() + " here before");
        }
        int delegates = seated.delegates();
        return with(
                seated.faction(),
                new Bench(delegates, delegates, event.evidence().illustrative()));
    }

    /// The benches after some have gone.
    ///
    /// @throws ImpossibleHistory when more go than sit there
    public Benches after(NightEvent event, Delegates.Left left) {
        var bench = factions.get(left.faction());
        if (bench == null || left.delegates() > bench.delegates()) {
            throw new ImpossibleHistory(
                    event,
                    left.delegates() + " of " + left.faction() + " leave, but " + delegates(left.faction())
                            + " are seated");
        }
        return with(
                left.faction(),
                new Bench(bench.delegates() - left.delegates(), bench.came(), illustrative(event, bench)));
    }

    /// The benches after some have come back to their seats.
    ///
    /// @throws ImpossibleHistory when more come back than went
    public Benches after(NightEvent event, Delegates.Arrived back) {
        var bench = factions.get(back.faction());
        int gone = bench != null ? bench.came() - bench.delegates() : 0;
        if (bench == null || back.delegates() > gone) {
            throw new ImpossibleHistory(
                    event, back.delegates() + " of " + back.faction() + " come back, but " + gone + " had left");
        }
        return with(
                back.faction(),
                new Bench(bench.delegates() + back.delegates(), bench.came(), illustrative(event, bench)));
    }

    /// The benches with more people on one of them, whoever they are and wherever they come from.
    Benches joinedBy(NightEvent event, String faction, int people) {
        var bench = factions.getOr(faction, Bench.EMPTY);
        return with(faction, new Bench(bench.delegates() + people, bench.came() + people, illustrative(event, bench)));
    }

    private static boolean illustrative(NightEvent event, Bench bench) {
        return bench.illustrative() || event.evidence().illustrative();
    }

    private Benches with(String faction, Bench bench) {
        return new Benches(factions.with(faction, bench));
    }
}
