package smolny.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import smolny.event.NightEvent;
import smolny.projection.Roll;

/// A fold as one would write it without immutable answers: it keeps its state in fields and changes it in place.
///
/// The same rules as the fold of the question, so that only the way of keeping the answer differs.
interface MutableFold {

    void apply(NightEvent event);

    /// The state as the answer that the question's own fold would give.
    Object answer();

    static <V, A> Roll<A> roll(Map<String, V> state, Function<V, A> answer) {
        var answers = new ArrayList<A>();
        state.values().forEach(value -> answers.add(answer.apply(value)));
        return Roll.of(new ArrayList<>(state.keySet()), answers);
    }

    static <V> Map<String, V> map() {
        return new LinkedHashMap<>();
    }
}
