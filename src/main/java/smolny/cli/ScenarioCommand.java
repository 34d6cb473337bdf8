package smolny.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import smolny.scenario.Reading;

/// `smolny scenario`: nights as files.
@Command(
        name = "scenario",
        description = "Checks nights that are written down as files.",
        mixinStandardHelpOptions = true,
        subcommands = ScenarioCommand.Check.class)
final class ScenarioCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// `smolny scenario check FILE...`: every mistake at once.
    @Command(
            name = "check",
            description = "Names every mistake in these files, with line and column, and what was expected there.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Parameters(
                paramLabel = "SCENARIO",
                arity = "1..*",
                description = "Scenario files, or names of built-in scenarios.")
        List<String> names;

        @Override
        public Integer call() {
            int code = 0;
            for (var name : names) {
                code = Math.max(code, check(name));
            }
            return code;
        }

        private int check(String name) {
            var out = spec.commandLine().getOut();
            return switch (ScenarioArgument.read(spec, name)) {
                case Reading.Sound(var scenario) -> {
                    out.println(name + ": sound, " + scenario.events().size() + " events, digest " + scenario.digest());
                    yield 0;
                }
                case Reading.Mistaken mistaken -> {
                    mistaken.lines().forEach(out::println);
                    yield Faults.USER;
                }
            };
        }
    }
}
