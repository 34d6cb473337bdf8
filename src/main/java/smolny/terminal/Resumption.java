package smolny.terminal;

import java.util.Optional;
import smolny.projection.Progress;
import smolny.projection.hall.Hall;
import smolny.projection.votes.Votes;
import smolny.topic.Run;

/// Where a run that continues another goes on: what lies before was shown when the other run was.
///
/// @param sequence of the event the playhead stood at when the run had caught up
/// @param nightTime the night's own time there, in milliseconds since 1970-01-01T00:00Z
/// @param hall the answer to all events before that one
/// @param votes the same
record Resumption(long sequence, long nightTime, Progress<Hall> hall, Progress<Votes> votes) {

    /// Such as `back to 23:05: run evening-2`.
    String title(Run run) {
        return "back to " + run.night().calendar().clock(nightTime) + ": run " + run.id();
    }

    /// What is not shown again, such as `events 1 to 40 as before`; empty when there is no such event.
    Optional<String> known() {
        return sequence > 1 ? Optional.of("events 1 to " + (sequence - 1) + " as before") : Optional.empty();
    }
}
