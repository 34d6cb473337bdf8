package smolny.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.NightEvent;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.Playhead;

/// Finds where a run that continues another goes on.
///
/// Such a run publishes the events up to there once more, in a burst. Whoever has seen the other run knows them: they
/// are folded like all events, and not told again. Where it goes on, the first playhead says that does not hurry, which
/// is one that is not playing or is at a finite rate. The event at that playhead is the first to be told.
final class Resuming {

    private @Nullable Playhead settled;

    /// A playhead has come.
    void hear(Playhead playhead) {
        boolean hurries = playhead.state() == Playhead.State.PLAYING && Double.isInfinite(playhead.rateAsked());
        if (settled == null && !hurries) {
            settled = playhead;
        }
    }

    /// The sight with the resumption in it, once all events up to there are in; until then the same sight.
    ///
    /// @param untold all events that have come so far; those that are known are taken out
    Sight seen(Sight sight, List<NightEvent> untold) {
        var point = settled;
        if (sight.resumption() != null || point == null || point.sequence() > sight.sequence()) {
            return sight;
        }
        var known = untold.stream()
                .filter(event -> event.sequence() < point.sequence())
                .toList();
        untold.removeAll(known);
        return sight.with(new Resumption(
                point.sequence(), point.nightTime(), folded(Questions.HALL, known), folded(Questions.VOTES, known)));
    }

    private static <S> Progress<S> folded(Question<S> question, List<NightEvent> events) {
        var progress = Progress.start(question.projection());
        for (var event : events) {
            progress = progress.after(event, question.projection());
        }
        return progress;
    }
}
