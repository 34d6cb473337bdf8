package smolny.topic;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The cluster has no such topics as are needed, and does not make them. The message says in one line which, and why.
public final class TopicFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    TopicFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
