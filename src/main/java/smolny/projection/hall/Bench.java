package smolny.projection.hall;

/// One faction's bench.
///
/// @param delegates how many sit on it now
/// @param came how many have taken seats on it, those who have gone since included; who comes back counts once
/// @param illustrative whether any number behind these was chosen rather than attested
public record Bench(int delegates, int came, boolean illustrative) {

    static final Bench EMPTY = new Bench(0, 0, false);
}
