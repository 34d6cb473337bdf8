package smolny.player;

/// What was asked for cannot be played, and only whoever asked can change that. The message is one line that names the
/// value and what was expected.
public final class PlayRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    PlayRefused(String message) {
        super(message);
    }

    PlayRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
