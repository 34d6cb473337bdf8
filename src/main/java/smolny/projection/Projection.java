package smolny.projection;

import smolny.event.NightEvent;

/// One question asked of the night, answered by folding its events from first to last.
///
/// Pure: the same answer and event always give an equal answer.
///
/// @param <S> the answer: an immutable value with a fixed order in everything it holds
public interface Projection<S> {

    /// The answer before anything has happened.
    S initial();

    /// The answer after one more event.
    ///
    /// @return the very same object when the event does not concern this question
    /// @throws ImpossibleHistory when the event cannot be true after what went before
    S apply(S answer, NightEvent event);

    /// The answer after all of these events, in this order.
    ///
    /// @throws ImpossibleHistory at the first event that cannot be true
    default S replay(Iterable<NightEvent> events) {
        S answer = initial();
        for (NightEvent event : events) {
            answer = apply(answer, event);
        }
        return answer;
    }
}
