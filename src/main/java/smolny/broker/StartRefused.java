package smolny.broker;

/// What was asked for cannot be started; the message is one line that names the value and what was expected.
///
/// The fault lies with whoever chose the directory or the port: another choice helps, trying again does not.
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
