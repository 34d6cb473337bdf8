package smolny.cli;

import java.io.Serial;

/// Something outside the program does not work; the message says what, and what to try.
final class BrokenWorld extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    BrokenWorld(String message) {
        super(message);
    }

    BrokenWorld(String message, Throwable cause) {
        super(message, cause);
    }
}
