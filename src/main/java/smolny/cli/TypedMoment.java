package smolny.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import smolny.event.Moment;
import smolny.event.Night;
import smolny.event.NightEvent;

/// A moment of the night as somebody typed it for an option.
final class TypedMoment {

    private TypedMoment() {}

    /// @throws Refusal when the text cannot name a moment of any night
    static void expectReadable(CommandSpec command, String option, String text) {
        var _ = refused(command, option, text, Moment::parse);
    }

    /// @throws Refusal when the text names no moment of this night
    static long first(CommandSpec command, String option, String text, List<NightEvent> events, Night night) {
        return refused(command, option, text, typed -> Moment.parse(typed).first(events, night));
    }

    /// @throws Refusal when the text names no moment of this night
    static long last(CommandSpec command, String option, String text, List<NightEvent> events, Night night) {
        return refused(command, option, text, typed -> Moment.parse(typed).last(events, night));
    }

    private static <T> T refused(CommandSpec command, String option, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(command, option + ", " + unknown.getMessage());
        }
    }
}
