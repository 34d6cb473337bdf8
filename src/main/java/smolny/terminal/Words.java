package smolny.terminal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import smolny.event.Outcome;
import smolny.event.Tally;
import smolny.event.VoteMethod;

/// How values read in a line of text.
final class Words {

    private Words() {}

    /// The name of a constant as a word or two, such as `order restored`.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(VoteMethod method) {
        return switch (method) {
            case SHOW_OF_HANDS -> "show of hands";
            case ROLL_CALL -> "roll call";
            case CAUCUS -> "in a caucus";
            case OATH -> "oath";
        };
    }

    static String of(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "adopted";
            case ADOPTED_UNANIMOUSLY -> "adopted unanimously";
            case REJECTED -> "rejected";
        };
    }

    /// Votes without the sides nobody took, such as `62 for, 14 against`.
    static String of(Tally tally) {
        var sides = new StringBuilder();
        side(sides, tally.yes(), "for");
        side(sides, tally.no(), "against");
        side(sides, tally.abstain(), "with neither");
        return sides.isEmpty() ? "no votes" : sides.toString();
    }

    /// How long something took on the night's clock, such as `34 min` or `2 h 07 min`.
    static String span(long millis) {
        var time = Duration.ofMillis(millis);
        return time.toHours() == 0
                ? time.toMinutes() + " min"
                : "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
    }

    /// How long something takes by the clock on the wall, such as `4:10` or `7:20:00`.
    static String duration(long millis) {
        var time = Duration.ofMillis(millis);
        return time.toHours() == 0
                ? "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart())
                : "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /// That nothing has been heard for so many milliseconds: from here nobody can tell who is away.
    static String silence(long millis) {
        return "no word from player or broker for " + duration(millis);
    }

    /// How far a run is, such as `84 of 158, 53 %`.
    static String progress(Sight sight) {
        long last = sight.run().lastSequence();
        return sight.sequence() + " of " + last + ", " + sight.sequence() * 100 / Math.max(last, 1) + " %";
    }

    /// Night seconds per second, such as `60x`; a burst has no measure.
    static String rate(double nightSecondsPerSecond) {
        if (Double.isInfinite(nightSecondsPerSecond)) {
            return "burst";
        }
        return nightSecondsPerSecond < 10
                ? "%.1fx".formatted(nightSecondsPerSecond).replace(".0x", "x")
                : "%,.0fx".formatted(nightSecondsPerSecond);
    }

    /// With a capital at the front, for the beginning of a line.
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String list(List<String> things) {
        return String.join(", ", things);
    }

    private static void side(StringBuilder sides, int votes, String what) {
        if (votes > 0) {
            sides.append(sides.isEmpty() ? "" : ", ").append(votes).append(' ').append(what);
        }
    }
}
