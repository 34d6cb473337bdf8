package smolny.cli;

import java.io.Serial;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// What was asked for is impossible. The message names the value and what was expected, so no usage text follows it.
final class Refusal extends ParameterException {

    @Serial
    private static final long serialVersionUID = 1;

    Refusal(CommandSpec command, String message) {
        super(command.commandLine(), message);
    }

    /// The same complaint of a part, said of the option that gave the value.
    Refusal(CommandSpec command, IllegalArgumentException complaint) {
        super(command.commandLine(), String.valueOf(complaint.getMessage()), complaint);
    }
}
