package smolny.vitals;

import java.io.Serial;

/// Figures cannot be told where they were to be told; the message names the value and what was expected.
public final class VitalsRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    VitalsRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
