package smolny.oracle.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One question, answered by remembering everything it needs.
interface Model {

    /// What is told next.
    ///
    /// @throws Impossible when it cannot be true after what was told before
    void tell(Fact fact);

    /// The answer now, in the fields of its schema, without those that every answer has.
    Map<String, @Nullable Object> answer();
}
