package smolny.projection.dispatches;

import smolny.event.NightEvent;
import smolny.projection.Projection;

/// What does each place know, and since when?
public final class NewsSpread implements Projection<Dispatches> {

    @Override
    public Dispatches initial() {
        return Dispatches.NONE;
    }

    @Override
    public Dispatches apply(Dispatches answer, NightEvent event) {
        return answer;
    }
}
