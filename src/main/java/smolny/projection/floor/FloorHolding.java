package smolny.projection.floor;

import smolny.event.NightEvent;
import smolny.projection.Projection;

/// Who presides, who speaks, and for how long?
public final class FloorHolding implements Projection<Floors> {

    @Override
    public Floors initial() {
        return Floors.NONE;
    }

    @Override
    public Floors apply(Floors answer, NightEvent event) {
        return answer;
    }
}
