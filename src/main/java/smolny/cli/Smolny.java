package smolny.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `smolny`. Exit codes: 0 done, 1 the world failed, 2 asked for something impossible, 3 a check did not
/// hold.
@Command(
        name = "smolny",
        description = "Replays a night in history on Apache Kafka, event by event, and keeps the answers.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Play.class,
            Generate.class,
            Control.class,
            Runs.class,
            State.class,
            Verify.class,
            Rebuild.class,
            ScenarioCommand.class,
            TopicList.class,
            Project.class,
            Serve.class,
            GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 the world failed, 2 you asked for something impossible, 3 a check did not hold.",
            "Start with: smolny play"
        })
public final class Smolny implements Runnable {

    @Spec
    CommandSpec spec;

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] args) {
        var commands = commandLine();
        try {
            LogFiles.choose(System.getenv("SMOLNY_LOG"));
        } catch (IllegalArgumentException impossible) {
            System.exit(Faults.ofTheUser(new Refusal(commands.getCommandSpec(), impossible), args));
        }
        System.exit(commands.execute(args));
    }

    static CommandLine commandLine() {
        var commands = new CommandLine(new Smolny());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        Control.explained(commands);
        commands.setParameterExceptionHandler(Faults::ofTheUser);
        commands.setExecutionExceptionHandler(Faults::met);
        return commands;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
