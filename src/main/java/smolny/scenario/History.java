package smolny.scenario;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.ImpossibleHistory;
import smolny.projection.Projection;
import smolny.projection.Questions;

/// Whether what a night tells can be true. The folds know.
final class History {

    private History() {}

    /// Notes where each fold stops believing the night, once for an event that several stumble over.
    ///
    /// What a fold would say of later events is not asked: it would only repeat the first contradiction.
    ///
    /// @param nodes where the events stand in the file
    static void check(List<NightEvent> events, List<Node> nodes, Mistakes mistakes) {
        var told = new HashSet<Long>();
        for (var question : Questions.ALL) {
            var impossible = contradiction(question.projection(), events);
            if (impossible != null && told.add(impossible.sequence())) {
                int index = (int) impossible.sequence() - 1;
                var id = events.get(index).eventId();
                mistakes.add(nodes.get(index), id, impossible.why(), "a history that can be true");
            }
        }
    }

    private static <S> @Nullable ImpossibleHistory contradiction(Projection<S> projection, List<NightEvent> events) {
        try {
            projection.replay(events);
            return null;
        } catch (ImpossibleHistory impossible) {
            return impossible;
        }
    }
}
