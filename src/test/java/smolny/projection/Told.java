package smolny.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import smolny.event.Certainty;
import smolny.event.Evidence;
import smolny.event.Happening;
import smolny.event.NightEvent;

/// Something in an invented night, before it has its place in the log.
public record Told(
        Happening happening, String place, @Nullable Integer minute, Certainty figures) {

    static Told of(Happening happening) {
        return new Told(happening, "HALL", null, Certainty.ATTESTED);
    }

    /// The same elsewhere; told without a place, it happens in the hall.
    public Told at(String elsewhere) {
        return new Told(happening, elsewhere, minute, figures);
    }

    /// The same at a minute of the night; told without one, each event comes a minute after the one before.
    public Told minute(int ofTheNight) {
        return new Told(happening, place, ofTheNight, figures);
    }

    /// The same with numbers that nobody attested.
    public Told illustrative() {
        return new Told(happening, place, minute, Certainty.ILLUSTRATIVE);
    }

    /// The event it is at its place in the log.
    public NightEvent as(long sequence) {
        long minutes = minute != null ? minute : sequence;
        return new NightEvent(
                "invented",
                sequence,
                "event-" + sequence,
                minutes * 60_000,
                place,
                List.of(),
                new Evidence(List.of("invented"), Certainty.ATTESTED, figures, Certainty.ATTESTED, null),
                "Invented for a test.",
                happening);
    }
}
