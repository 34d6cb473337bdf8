package smolny.projection.threats;

import smolny.event.NightEvent;
import smolny.projection.Projection;

/// Who threatened to leave, and who went?
public final class WalkoutWatch implements Projection<Threats> {

    @Override
    public Threats initial() {
        return Threats.NONE;
    }

    @Override
    public Threats apply(Threats answer, NightEvent event) {
        return answer;
    }
}
