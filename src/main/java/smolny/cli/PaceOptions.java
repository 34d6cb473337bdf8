package smolny.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.player.Pace;
import smolny.player.Stretch;

/// `--speed`, `--in`, `--burst`: at most one of them. Without any, a minute of the night takes a second.
final class PaceOptions {

    private static final double A_MINUTE_A_SECOND = 60;

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "Seconds of the night in each real second: more than 0, up to 100000. Default: 60")
    @Nullable
    String speed;

    @Option(
            names = "--in",
            paramLabel = "DURATION",
            description = "The whole night in this time, such as 10m or 1h30m.")
    @Nullable
    String in;

    @Option(names = "--burst", description = "As fast as it goes, without waiting.")
    boolean burst;

    Pace pace() {
        var given = given();
        if (given.size() > 1) {
            throw new Refusal(
                    command, "pace: " + String.join(", ", given) + " (expected: one of --speed, --in and --burst)");
        }
        try {
            if (burst) {
                return new Pace.Burst();
            }
            if (in != null) {
                return new Pace.Within(Stretch.parse("in", in));
            }
            return new Pace.Speed(speed != null ? rate(speed) : A_MINUTE_A_SECOND);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(command, impossible);
        }
    }

    private List<String> given() {
        var given = new ArrayList<String>();
        if (speed != null) {
            given.add("--speed " + speed);
        }
        if (in != null) {
            given.add("--in " + in);
        }
        if (burst) {
            given.add("--burst");
        }
        return given;
    }

    private static double rate(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "speed: \"" + text + "\" (expected: more than 0, up to 100000)", notANumber);
        }
    }
}
