package smolny.audit;

import java.io.Serial;

/// The log is not the one that was written: something is missing, altered, or another's. Nothing of it is served.
public final class LogRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    LogRefused(String message) {
        super(message);
    }

    LogRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
