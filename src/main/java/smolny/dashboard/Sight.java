package smolny.dashboard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What there is to see of a run at one moment.
///
/// No answer is ahead of the events. Two sights are compared part by part, by identity: what is the same
/// object has been sent already.
///
/// @param run the run's record; null before it has come in
/// @param events the newest, each as JSON
/// @param answers the newest by the name of its question; none for a question that has not been answered yet
/// @param clock where the player stands; null before it has said so
record Sight(
        @Nullable Encoded run,
        Window<Encoded> events,
        Map<String, Encoded> answers,
        @Nullable Encoded clock) {

    static final Sight NOTHING = new Sight(null, Window.ofNewest(1), Map.of(), null);

    Sight {
        answers = Map.copyOf(answers);
    }

    /// Encodes what the earlier sight did not have, so that no viewer has to wait for another that does.
    void encodeBeyond(Sight earlier) {
        if (run != null) {
            run.bytes();
        }
        int from = Math.max(earlier.events.last() + 1, events.first());
        for (int sequence = from; sequence <= events.last(); sequence++) {
            events.at(sequence).bytes();
        }
        answers.values().forEach(Encoded::bytes);
        if (clock != null) {
            clock.bytes();
        }
    }
}
