package smolny.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import smolny.scenario.Reading;
import smolny.scenario.Scenario;
import smolny.scenario.Scenarios;

/// A scenario as named on the command line: one that travels with the program, or a file.
final class ScenarioArgument {

    private ScenarioArgument() {}

    static Reading read(CommandSpec command, String name) {
        if (Scenarios.builtIn().contains(name)) {
            return new Reading.Sound(Scenarios.builtIn(name));
        }
        if (!looksLikeFile(name)) {
            throw new Refusal(
                    command,
                    "scenario: \"" + name + "\" (expected: " + String.join(", ", Scenarios.builtIn()) + ", or a file)");
        }
        try {
            return Scenarios.read(Path.of(name));
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(command, impossible);
        }
    }

    /// The scenario, or a refusal that names every mistake in it: nothing of a bad scenario is ever published.
    static Scenario sound(CommandSpec command, String name) {
        return switch (read(command, name)) {
            case Reading.Sound sound -> sound.scenario();
            case Reading.Mistaken mistaken -> {
                mistaken.lines().forEach(command.commandLine().getErr()::println);
                throw new Refusal(
                        command,
                        "scenario: \"" + name + "\" (expected: a night without mistakes; they are listed above)");
            }
        };
    }

    private static boolean looksLikeFile(String name) {
        return name.indexOf('/') >= 0 || name.indexOf('.') >= 0 || Files.exists(Path.of(name));
    }
}
