package smolny.topic;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The schema registry does not answer as it should. The message says in one line what was asked and what expected.
///
/// It says nothing about a record: the same bytes may be read well once the registry answers again.
public final class RegistryFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    RegistryFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
