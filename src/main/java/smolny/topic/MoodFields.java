package smolny.topic;

import java.io.IOException;
import smolny.event.Reaction;
import smolny.projection.mood.Heard;
import smolny.projection.mood.Mood;
import smolny.projection.mood.Room;

/// What is the temper of the room?
final class MoodFields implements AnswerFields<Mood> {

    private static final Reaction[] REACTIONS = Reaction.values();

    @Override
    public void write(Mood mood, FieldWriter out) {
        out.roll(mood.places(), MoodFields::writeRoom);
    }

    @Override
    public Mood read(FieldReader in) throws IOException {
        return new Mood(in.roll(MoodFields::room));
    }

    private static void writeRoom(Room room, FieldWriter out) {
        out.number(room.temper())
                .optional(room.last(), MoodFields::writeHeard)
                .list(room.recent(), MoodFields::writeHeard)
                .number(room.guns());
    }

    private static Room room(FieldReader in) throws IOException {
        return new Room(in.number(), in.optional(MoodFields::heard), in.list(MoodFields::heard), in.number());
    }

    private static void writeHeard(Heard heard, FieldWriter out) {
        out.optionalChoice(heard.reaction())
                .number(heard.intensity())
                .longNumber(heard.at())
                .text(heard.event());
    }

    private static Heard heard(FieldReader in) throws IOException {
        return new Heard(in.optionalChoice(REACTIONS), in.number(), in.longNumber(), in.text());
    }
}
