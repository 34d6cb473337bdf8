package smolny.player;

import org.jspecify.annotations.Nullable;
import smolny.topic.Command;

/// What came in on the control topic for a run.
///
/// @param command null when what came in was no command
/// @param refusal why it is not carried out whatever it asks for; null when it may be
record Order(
        String run, @Nullable Command command, @Nullable String refusal) {

    static Order of(String run, Command command) {
        return new Order(run, command, null);
    }
}
