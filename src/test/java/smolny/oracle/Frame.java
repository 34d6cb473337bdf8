package smolny.oracle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One answer as a viewer was shown it.
///
/// @param answer decoded, with the sequence it answers for
public record Frame(String question, Map<String, @Nullable Object> answer) {

    long sequence() {
        return answer.get("sequence") instanceof Long sequence ? sequence : -1;
    }
}
