package smolny.oracle;

/// What one check of the oracle came to.
///
/// @param check its name, `O0` to `O6`
/// @param witness the smallest thing that shows it does not hold; empty when it holds
public record Finding(String check, String witness) {

    public boolean holds() {
        return witness.isEmpty();
    }

    @Override
    public String toString() {
        return check + (holds() ? " holds" : ": " + witness);
    }
}
