package smolny.dashboard;

import io.javalin.http.HttpResponseException;
import java.io.Serial;
import java.util.Map;

/// An answer other than the one asked for, with what was wrong.
final class Refusal extends HttpResponseException {

    @Serial
    private static final long serialVersionUID = 1;

    private Refusal(int status, String message, Map<String, String> headers) {
        super(status, message, headers);
    }

    /// What was asked for makes no sense; the message names the value and what was expected.
    static Refusal senseless(String message) {
        return new Refusal(400, message, Map.of());
    }

    static Refusal withoutToken() {
        return new Refusal(
                401, "token: none or a wrong one (expected: the one in the address that was printed)", Map.of());
    }

    /// Somebody asks who must not.
    static Refusal foreign(String message) {
        return new Refusal(403, message, Map.of());
    }

    static Refusal unknown(String message) {
        return new Refusal(404, message, Map.of());
    }

    static Refusal tooLarge(int most) {
        return new Refusal(413, "body: too large (expected: at most " + most + " bytes)", Map.of());
    }

    static Refusal otherThanJson(String found) {
        return new Refusal(415, "Content-Type: " + found + " (expected: application/json)", Map.of());
    }

    /// It may work later.
    ///
    /// @param seconds when to try again
    static Refusal later(String message, int seconds) {
        return new Refusal(503, message, Map.of("Retry-After", Integer.toString(seconds)));
    }
}
