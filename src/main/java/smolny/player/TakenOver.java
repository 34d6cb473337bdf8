package smolny.player;

/// Another player has begun to publish this run: nothing of ours will be taken any more.
final class TakenOver extends RuntimeException {

    private static final long serialVersionUID = 1;

    TakenOver(Throwable cause) {
        super(cause);
    }
}
