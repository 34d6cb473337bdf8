package smolny.dashboard;

import java.time.Duration;
import smolny.topic.Command;
import smolny.topic.CommandOutcome;

/// The players of all runs, as far as a page may tell them what to do.
///
/// Called by many threads at once.
@FunctionalInterface
public interface Players {

    /// Sends a command to the player of a run and waits for what becomes of it.
    ///
    /// @throws NoPlayer when none has answered within that time
    CommandOutcome ask(String run, Command command, Duration patience);
}
