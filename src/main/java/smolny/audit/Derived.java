package smolny.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import smolny.projection.Progress;
import smolny.topic.Topic;

/// What a record of an answer says beside the answer, for those who fold nothing: sums, turnouts, delays.
///
/// Whoever reads the answer leaves them out and makes them anew, so that a wrong one would not be missed there.
final class Derived {

    /// A zero byte and four bytes of schema id.
    private static final int HEAD_BYTES = 5;

    private Derived() {}

    /// How a record differs from the one that its own answer is written as; null when it does not, and when it was
    /// written with another schema, which may say other things.
    ///
    /// @param found the value as it stands in the topic
    /// @param answer what was read from it
    static <S> @Nullable String difference(Topic<String, Progress<S>> topic, byte[] found, Progress<S> answer) {
        byte[] again = topic.value().serializer().serialize(topic.name(), answer);
        int differs = Arrays.mismatch(found, again);
        return differs < HEAD_BYTES
                ? null
                : "as of event " + answer.sequence()
                        + ": a sum or another thing that follows from the answer is not as it follows (from byte "
                        + differs + " on)";
    }
}
