package smolny.player;

/// The world did not let the player go on: a broker that does not answer, a topic that is not there, a refused right.
///
/// The message is one line and says what was being done. What is committed stays; the run can be taken up again.
public final class PlayerFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    PlayerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
