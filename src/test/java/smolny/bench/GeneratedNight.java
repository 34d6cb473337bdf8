package smolny.bench;

import java.util.AbstractList;
import java.util.List;
import smolny.event.Certainty;
import smolny.event.Evidence;
import smolny.event.Gunfire;
import smolny.event.Night;
import smolny.event.NightCalendar;
import smolny.event.NightEvent;

/// A night of as many events as wanted, each made when it is asked for: guns heard at a place called Quay.
final class GeneratedNight extends AbstractList<NightEvent> {

    private static final long DUSK = -1_644_640_000_000L;
    private static final Evidence EVIDENCE =
            new Evidence(List.of("invented"), Certainty.ILLUSTRATIVE, null, Certainty.ILLUSTRATIVE, null);

    static final Night NIGHT = new Night(
            "generated",
            "A generated night",
            new NightCalendar(0, 0, "plain"),
            List.of(new Night.Place("QUAY", "Quay", 0, 0, null)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Night.Chapter("all", "All of it", 1)));

    private final int count;
    private final long gapMillis;

    GeneratedNight(int count, long gapMillis) {
        this.count = count;
        this.gapMillis = gapMillis;
    }

    @Override
    public NightEvent get(int index) {
        return new NightEvent(
                "",
                index + 1L,
                "guns-" + (index + 1),
                DUSK + index * gapMillis,
                "QUAY",
                List.of(),
                EVIDENCE,
                "Guns are heard once more from the other side of the river, and nobody in the room says a word about it.",
                new Gunfire.Heard(1 + index % 5));
    }

    @Override
    public int size() {
        return count;
    }
}
