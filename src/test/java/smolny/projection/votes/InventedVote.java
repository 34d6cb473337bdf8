package smolny.projection.votes;

import static smolny.projection.InventedNight.moves;
import static smolny.projection.InventedNight.seated;
import static smolny.projection.InventedNight.voteOpens;

import smolny.event.VoteMethod;
import smolny.projection.Told;

/// A motion for peace, put to the vote of ten Reds and four Blues.
final class InventedVote {

    static final VoteMethod HANDS = VoteMethod.SHOW_OF_HANDS;
    static final Told[] OPEN = {seated("REDS", 10), seated("BLUES", 4), moves("PEACE"), voteOpens("PEACE", HANDS)};

    private InventedVote() {}
}
