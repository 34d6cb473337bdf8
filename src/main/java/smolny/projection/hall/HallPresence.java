package smolny.projection.hall;

import smolny.event.NightEvent;
import smolny.projection.Projection;

/// Who is still in the hall?
public final class HallPresence implements Projection<Hall> {

    @Override
    public Hall initial() {
        return Hall.EMPTY;
    }

    @Override
    public Hall apply(Hall answer, NightEvent event) {
        return answer;
    }
}
