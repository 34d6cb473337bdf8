package smolny.dashboard;

import java.io.Serial;

/// No player has answered a command: none plays the run, or the brokers are away.
public final class NoPlayer extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /// @param message for whoever gave the command
    public NoPlayer(String message) {
        super(message);
    }

    /// @param message for whoever gave the command
    public NoPlayer(String message, Throwable cause) {
        super(message, cause);
    }
}
