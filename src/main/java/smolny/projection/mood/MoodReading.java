package smolny.projection.mood;

import smolny.event.NightEvent;
import smolny.projection.Projection;

/// What is the temper of the room?
public final class MoodReading implements Projection<Mood> {

    @Override
    public Mood initial() {
        return Mood.CALM;
    }

    @Override
    public Mood apply(Mood answer, NightEvent event) {
        return answer;
    }
}
