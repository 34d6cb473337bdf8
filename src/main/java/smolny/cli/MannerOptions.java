package smolny.cli;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.player.Manner;
import smolny.player.Stretch;

/// How a night is played, apart from what and how fast.
final class MannerOptions {

    private static final String FOREVER = "forever";

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--start-paused", description = "Wait for a command (or a key) before the first event.")
    boolean startPaused;

    @Option(
            names = "--idle-cap",
            paramLabel = "DURATION",
            description = "Let no wait be longer than this in the time of the night, such as 2m.")
    @Nullable
    String idleCap;

    @Option(
            names = "--pause-on",
            paramLabel = "WHAT",
            split = ",",
            description =
                    "Pause before each such event: a kind such as vote-opened, the id of a place, or chapter. May be"
                            + " given several times.")
    List<String> pausesOn = List.of();

    @Option(
            names = "--loop",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = FOREVER,
            description = "Play it N times in all, or for ever when no number is given; each time is a run of its own.")
    @Nullable
    String loop;

    /// @param leaving whether the player ends with the night
    /// @throws Refusal when one of the options makes no sense by itself
    Manner manner(boolean leaving) {
        try {
            return new Manner(startPaused, cap(), new LinkedHashSet<>(pausesOn), rounds(), leaving);
        } catch (IllegalArgumentException impossible) {
            throw new Refusal(command, impossible);
        }
    }

    private @Nullable Duration cap() {
        return idleCap == null ? null : Stretch.parse("idle-cap", idleCap);
    }

    private long rounds() {
        if (loop == null) {
            return 1;
        }
        if (loop.equals(FOREVER)) {
            return Manner.FOREVER;
        }
        try {
            return Long.parseLong(loop);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "loop: \"" + loop + "\" (expected: 1 or more rounds, or no number for ever)", notANumber);
        }
    }
}
