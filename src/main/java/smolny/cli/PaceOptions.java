package smolny.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.player.Pace;

/// `--speed`, `--in`, `--burst`: at most one of them. Without any, a minute of the night takes a second.
final class PaceOptions {

    private static final double A_MINUTE_A_SECOND = 60;
    private static final Pattern DURATION = Pattern.compile("(\\d+d)?(\\d+h)?(\\d+m)?(\\d+(\\.\\d{1,9})?s)?");

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
                return new Pace.Within(duration(in));
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

    private static Duration duration(String text) {
        var form = text.toLowerCase(Locale.ROOT);
        if (!form.isEmpty() && DURATION.matcher(form).matches()) {
            int day = form.indexOf('d') + 1;
            try {
                return Duration.parse(
                        "P" + form.substring(0, day) + (day < form.length() ? "T" : "") + form.substring(day));
            } catch (DateTimeParseException tooLarge) {
                // said below, with what was expected
            }
        }
        throw new IllegalArgumentException("in: \"" + text + "\" (expected: a duration such as 90s, 10m or 1h30m)");
    }
}
