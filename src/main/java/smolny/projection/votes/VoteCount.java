package smolny.projection.votes;

import smolny.event.NightEvent;
import smolny.projection.Projection;

/// How does each vote stand?
public final class VoteCount implements Projection<Votes> {

    @Override
    public Votes initial() {
        return Votes.NONE;
    }

    @Override
    public Votes apply(Votes answer, NightEvent event) {
        return answer;
    }
}
