package smolny.event;

/// So many people of one faction.
///
/// @param people at least 1
public record Contingent(String faction, int people) {

    public Contingent {
        Expect.text("faction", faction);
        Expect.atLeast("people", 1, people);
    }
}
