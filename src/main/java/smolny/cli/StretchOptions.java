package smolny.cli;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import smolny.event.Night;
import smolny.event.NightEvent;
import smolny.player.Bounds;
import smolny.player.Stretch;

/// Which part of a night is played.
final class StretchOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--from",
            paramLabel = "T",
            description =
                    "Play from here; what comes before is published at once. An event number, the id of an event or a"
                            + " chapter, or a night time such as 23:05.")
    @Nullable
    String from;

    @Option(names = "--until", paramLabel = "T", description = "Play to here.")
    @Nullable
    String until;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            description = "Play so much of the night, such as 1h30m, from where the playing begins.")
    @Nullable
    String stretch;

    /// @throws Refusal when there is no such part
    Bounds bounds(List<NightEvent> events, Night night) {
        long first = from == null ? 1 : TypedMoment.first(command, "from", from, events, night);
        long last = last(first, events, night);
        if (last < first) {
            throw new Refusal(command, crossed(first, events));
        }
        return new Bounds(first, last);
    }

    private long last(long first, List<NightEvent> events, Night night) {
        if (until != null && stretch != null) {
            throw new Refusal(command, "for: " + stretch + " (expected: none, together with --until)");
        }
        if (stretch != null) {
            return lastWithin(Stretch.parsePositive("for", stretch), first, events);
        }
        return until == null ? events.size() : TypedMoment.last(command, "until", until, events, night);
    }

    private static long lastWithin(Duration stretch, long first, List<NightEvent> events) {
        if (first > events.size()) {
            return events.size();
        }
        long end = events.get(Math.toIntExact(first - 1)).occurredAt() + stretch.toMillis();
        long last = first;
        while (last < events.size() && events.get(Math.toIntExact(last)).occurredAt() <= end) {
            last++;
        }
        return last;
    }

    private String crossed(long first, List<NightEvent> events) {
        if (first > events.size()) {
            return "from: \"" + from + "\" (expected: not after the last event, " + events.size() + ")";
        }
        return "until: \"" + until + "\" (expected: event " + first + ", \""
                + events.get(Math.toIntExact(first - 1)).eventId() + "\", or later, where the playing begins)";
    }
}
