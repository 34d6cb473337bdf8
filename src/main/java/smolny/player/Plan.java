package smolny.player;

import java.util.List;
import smolny.event.Night;
import smolny.event.NightEvent;

/// What is to be played, and how.
///
/// @param run the run id: a new one, or that of a run in the log which is to go on
/// @param fresh whether the run id was made up just now, so that the log need not be searched for it
/// @param scenarioDigest of the scenario file, for the record of the run
/// @param events the whole night in order, from sequence 1; any list will do, it is read one at a time and never copied
/// @param bounds what is played at the pace, and where the playing ends
public record Plan(
        String run,
        boolean fresh,
        Night night,
        String scenarioDigest,
        List<NightEvent> events,
        Bounds bounds,
        Pace pace,
        Manner manner) {

    public Plan {
        if (!NightEvent.isSlug(run)) {
            throw new IllegalArgumentException(
                    "run: \"" + run + "\" (expected: 1 to 64 small letters, digits and hyphens)");
        }
        if (bounds.until() > events.size()) {
            throw new IllegalArgumentException("until: " + bounds.until() + " (expected: event " + events.size()
                    + " or earlier, the last of " + night.id() + ")");
        }
        manner.pausesOn().forEach(what -> Manner.expectPausable(what, night));
        // A time too short for this stretch of the night is refused here, before anything is started.
        pace.rateOver(lengthMillis(events, bounds, manner));
    }

    /// The same night as another run, which the log does not hold yet.
    Plan as(String otherRun) {
        return new Plan(otherRun, true, night, scenarioDigest, events, bounds, pace, manner);
    }

    /// Night seconds for one real second between the bounds.
    double rate() {
        return pace.rateOver(lengthMillis(events, bounds, manner));
    }

    /// An event as this run has it.
    ///
    /// @param sequence from 1
    NightEvent event(long sequence) {
        return at(events, sequence).in(run);
    }

    /// When an event happened, in milliseconds since 1970-01-01T00:00Z.
    ///
    /// @param sequence from 1
    long occurredAt(long sequence) {
        return at(events, sequence).occurredAt();
    }

    /// Whether an event is the first of a chapter.
    boolean opensChapter(long sequence) {
        for (var chapter : night.chapters()) {
            if (chapter.from() == sequence) {
                return true;
            }
        }
        return false;
    }

    /// Id of the chapter an event is in; empty before the first chapter.
    String chapterAt(long sequence) {
        String chapter = "";
        for (var each : night.chapters()) {
            if (each.from() <= sequence) {
                chapter = each.id();
            }
        }
        return chapter;
    }

    private static long lengthMillis(List<NightEvent> events, Bounds bounds, Manner manner) {
        return new Timeline(events, manner.idleCap()).between(bounds.from(), bounds.until());
    }

    private static NightEvent at(List<NightEvent> events, long sequence) {
        return events.get((int) (sequence - 1));
    }
}
