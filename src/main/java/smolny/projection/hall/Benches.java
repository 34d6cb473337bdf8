package smolny.projection.hall;

import smolny.event.Delegates;
import smolny.event.NightEvent;
import smolny.projection.Roll;

/// The benches of one hall, by faction, in the order in which they were first taken.
///
/// A bench that empties stays listed with 0.
public record Benches(Roll<Bench> factions) {

    public static final Benches EMPTY = new Benches(Roll.empty());

    /// How many sit here altogether.
    public int delegates() {
        return factions.sum(Bench::delegates);
    }

    /// How many of one faction sit here.
    public int delegates(String faction) {
        return factions.getOr(faction, Bench.EMPTY).delegates();
    }

    /// Whether anybody has ever sat here.
    public boolean everTaken() {
        return !factions.isEmpty();
    }

    /// Whether a faction has ever sat here.
    public boolean everTakenBy(String faction) {
        return factions.has(faction);
    }

    /// The benches after a faction has taken its seats.
    ///
    /// @throws smolny.projection.ImpossibleHistory when it has taken them before
    public Benches after(NightEvent event, Delegates.Seated seated) {
        var bench = factions.line(seated.faction());
        return new Benches(bench.with(bench.or(Bench.EMPTY).after(event, seated)));
    }

    /// The benches after some have gone.
    ///
    /// @throws smolny.projection.ImpossibleHistory when more go than sit there
    public Benches after(NightEvent event, Delegates.Left left) {
        var bench = factions.line(left.faction());
        return new Benches(bench.with(bench.or(Bench.EMPTY).after(event, left)));
    }

    /// The benches after some have come back to their seats.
    ///
    /// @throws smolny.projection.ImpossibleHistory when more come back than went
    public Benches after(NightEvent event, Delegates.Arrived back) {
        var bench = factions.line(back.faction());
        return new Benches(bench.with(bench.or(Bench.EMPTY).after(event, back)));
    }

    /// The benches with more people on one of them, whoever they are and wherever they come from.
    Benches joinedBy(NightEvent event, String faction, int people) {
        var bench = factions.line(faction);
        return new Benches(bench.with(bench.or(Bench.EMPTY).joinedBy(event, people)));
    }
}
