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
public record Plan(
        String run,
        boolean fresh,
        Night night,
        String scenarioDigest,
        List<NightEvent> events,
        Bounds bounds,
        Pace pace) {

    public Plan {
        if (!NightEvent.isSlug(run)) {
            throw new IllegalArgumentException(
                    "run: \"" + run + "\" (expected: 1 to 64 small letters, digits and hyphens)");
        }
        if (bounds.until() > events.size()) {
            throw new IllegalArgumentException("until: " + bounds.until() + " (expected: event " + events.size()
                    + " or earlier, the last of " + night.id() + ")");
        }
        // A time too short for this stretch of the night is refused here, before anything is started.
        pace.rateOver(lengthMillis(events, bounds));
    }

    /// Night seconds for one real second between the bounds.
    double rate() {
        return pace.rateOver(lengthMillis(events, bounds));
    }

    long until() {
        return bounds.until();
    }

    /// An event as this run has it.
    ///
    /// @param sequence from 1
    NightEvent event(long sequence) {
        return at(events, sequence).in(run);
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

    private static long lengthMillis(List<NightEvent> events, Bounds bounds) {
        return at(events, bounds.until()).occurredAt()
                - at(events, bounds.from()).occurredAt();
    }

    private static NightEvent at(List<NightEvent> events, long sequence) {
        return events.get((int) (sequence - 1));
    }
}
