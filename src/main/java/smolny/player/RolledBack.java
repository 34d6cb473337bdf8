package smolny.player;

/// The open transaction came to nothing and left no trace; what was in it is to be published again.
final class RolledBack extends RuntimeException {

    private static final long serialVersionUID = 1;

    RolledBack(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
