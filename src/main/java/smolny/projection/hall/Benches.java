package smolny.projection.hall;

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
}
