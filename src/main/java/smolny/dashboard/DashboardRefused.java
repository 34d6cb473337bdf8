package smolny.dashboard;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The dashboard cannot be where it was asked to be; the message names the value and what was expected.
public final class DashboardRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DashboardRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
