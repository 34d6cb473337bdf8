package smolny.fault;

import java.util.ArrayList;
import java.util.List;
import smolny.event.Altered;
import smolny.event.Certainty;
import smolny.event.Evidence;
import smolny.event.Gunfire;
import smolny.event.NightEvent;
import smolny.projection.Petrograd;

/// The night of 25-26 October 1917 with as much gunfire between its events as wanted: long enough to break things in
/// the middle of it, and every shot changes an answer.
final class LongNight {

    private static final Evidence INVENTED = new Evidence(
            List.of("invented"), Certainty.ILLUSTRATIVE, Certainty.ILLUSTRATIVE, Certainty.ILLUSTRATIVE, null);

    private LongNight() {}

    /// @param shots heard after each event of the night
    static List<NightEvent> of(int shots) {
        var night = new ArrayList<NightEvent>();
        for (var event : Petrograd.events()) {
            night.add(Altered.numbered(event, night.size() + 1));
            for (int shot = 1; shot <= shots; shot++) {
                night.add(shot(event, night.size() + 1));
            }
        }
        return List.copyOf(night);
    }

    /// The same night with as much time between any two events: no two are ever due together.
    ///
    /// @param shots heard after each event of the night
    static List<NightEvent> evenly(int shots) {
        var night = of(shots);
        long from = night.getFirst().occurredAt();
        long length = night.getLast().occurredAt() - from;
        return night.stream()
                .map(event -> Altered.at(event, from + length * event.sequence() / night.size()))
                .toList();
    }

    private static NightEvent shot(NightEvent after, long sequence) {
        return new NightEvent(
                "",
                sequence,
                "shot-" + sequence,
                after.occurredAt(),
                "SML",
                List.of(),
                INVENTED,
                "A shot, invented for a test.",
                new Gunfire.Heard(Math.toIntExact(1 + sequence % 5)));
    }
}
