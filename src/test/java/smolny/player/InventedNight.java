package smolny.player;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import smolny.event.Certainty;
import smolny.event.Evidence;
import smolny.event.Gunfire;
import smolny.event.Night;
import smolny.event.NightCalendar;
import smolny.event.NightEvent;
import smolny.topic.SchemaRegistry;

/// A night made up for tests: guns that are heard at a place called Quay.
final class InventedNight {

    /// In 1917, so that every time in it is negative.
    static final long DUSK = -1_644_640_000_000L;

    private static final Evidence EVIDENCE =
            new Evidence(List.of("invented"), Certainty.ILLUSTRATIVE, null, Certainty.ILLUSTRATIVE, null);

    private InventedNight() {}

    static Night night() {
        return new Night(
                "invented",
                "An invented night",
                new NightCalendar(0, 0, "plain"),
                List.of(new Night.Place("QUAY", "Quay", 0, 0, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Night.Chapter("dusk", "Dusk", 1), new Night.Chapter("dark", "Dark", 5)));
    }

    /// As many events as wanted, made when they are asked for.
    static List<NightEvent> every(long millis, int count) {
        return new AbstractList<>() {

            @Override
            public NightEvent get(int index) {
                return event(index + 1, DUSK + index * millis);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    /// Events at these seconds after dusk.
    static List<NightEvent> at(long... seconds) {
        var events = new ArrayList<NightEvent>();
        for (long second : seconds) {
            events.add(event(events.size() + 1, DUSK + second * 1_000));
        }
        return Collections.unmodifiableList(events);
    }

    static Plan plan(String run, List<NightEvent> events, Pace pace) {
        return plan(run, events, new Bounds(1, events.size()), pace);
    }

    static Plan plan(String run, List<NightEvent> events, Bounds bounds, Pace pace) {
        return plan(run, events, bounds, pace, Manner.PLAIN);
    }

    static Plan plan(String run, List<NightEvent> events, Bounds bounds, Pace pace, Manner manner) {
        return new Plan(run, false, night(), "digest", events, bounds, pace, manner);
    }

    /// Schemas known to this process alone.
    static SchemaRegistry registry() {
        var schemas = new ArrayList<Schema>();
        return new SchemaRegistry() {

            @Override
            public int register(String subject, Schema schema) {
                schemas.add(schema);
                return schemas.size() - 1;
            }

            @Override
            public Optional<Schema> byId(int id) {
                return Optional.of(schemas.get(id));
            }
        };
    }

    private static NightEvent event(int sequence, long occurredAt) {
        return new NightEvent(
                "",
                sequence,
                "guns-" + sequence,
                occurredAt,
                "QUAY",
                List.of(),
                EVIDENCE,
                "Guns are heard for the " + sequence + ". time.",
                new Gunfire.Heard(1 + sequence % 5));
    }
}
