package smolny.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a command.
///
/// @param id of the command; empty when what lay on the control topic was no command
/// @param reason why it was refused, naming the value and what was expected; null when it was done
public record CommandOutcome(
        String id,
        String verb,
        List<String> arguments,
        Result result,
        @Nullable String reason) {

    public CommandOutcome {
        arguments = List.copyOf(arguments);
    }

    /// Whether a command was carried out.
    public enum Result {
        /// It has taken effect.
        DONE,
        /// It was not carried out, or not to its end; the reason says why.
        REFUSED
    }

    /// The command has taken effect.
    public static CommandOutcome done(Command command) {
        return new CommandOutcome(command.id(), command.verb(), command.arguments(), Result.DONE, null);
    }

    /// The command was not carried out, or not to its end.
    ///
    /// @param reason such as `step: the night is playing (expected: paused)`
    public static CommandOutcome refused(Command command, String reason) {
        return new CommandOutcome(command.id(), command.verb(), command.arguments(), Result.REFUSED, reason);
    }

    /// What lay on the control topic was no command.
    public static CommandOutcome unreadable(String reason) {
        return new CommandOutcome("", "", List.of(), Result.REFUSED, reason);
    }

    public boolean done() {
        return result == Result.DONE;
    }
}
