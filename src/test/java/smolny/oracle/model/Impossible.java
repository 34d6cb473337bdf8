package smolny.oracle.model;

/// Something is told that cannot be true.
final class Impossible extends RuntimeException {

    private static final long serialVersionUID = 1;

    Impossible(String why) {
        super(why);
    }
}
