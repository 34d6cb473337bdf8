package smolny.topic;

import java.io.IOException;
import smolny.projection.floor.Floors;
import smolny.projection.floor.Rostrum;
import smolny.projection.floor.Session;
import smolny.projection.floor.Spoken;
import smolny.projection.floor.Turn;

/// Who presides, who speaks, and for how long?
final class FloorFields implements AnswerFields<Floors> {

    private static final Session[] SESSIONS = Session.values();

    @Override
    public void write(Floors floors, FieldWriter out) {
        out.roll(floors.places(), FloorFields::writeRostrum);
    }

    @Override
    public Floors read(FieldReader in) throws IOException {
        return new Floors(in.roll(FloorFields::rostrum));
    }

    private static void writeRostrum(Rostrum rostrum, FieldWriter out) {
        out.choice(rostrum.session())
                .optionalActor(rostrum.presiding())
                .optional(rostrum.turn(), FloorFields::writeTurn)
                .roll(rostrum.byPerson(), FloorFields::writeSpoken)
                .roll(rostrum.byFaction(), FloorFields::writeSpoken);
    }

    private static Rostrum rostrum(FieldReader in) throws IOException {
        return new Rostrum(
                in.choice(SESSIONS),
                in.optionalActor(),
                in.optional(FloorFields::turn),
                in.roll(FloorFields::spoken),
                in.roll(FloorFields::spoken));
    }

    private static void writeTurn(Turn turn, FieldWriter out) {
        out.actor(turn.speaker()).longNumber(turn.since());
    }

    private static Turn turn(FieldReader in) throws IOException {
        return new Turn(in.actor(), in.longNumber());
    }

    private static void writeSpoken(Spoken spoken, FieldWriter out) {
        out.number(spoken.turns()).longNumber(spoken.millis());
    }

    private static Spoken spoken(FieldReader in) throws IOException {
        return new Spoken(in.number(), in.longNumber());
    }
}
