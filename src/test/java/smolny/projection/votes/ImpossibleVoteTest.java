package smolny.projection.votes;

import static smolny.projection.Given.given;
import static smolny.projection.InventedNight.ADA;
import static smolny.projection.InventedNight.comeBack;
import static smolny.projection.InventedNight.leave;
import static smolny.projection.InventedNight.moves;
import static smolny.projection.InventedNight.seated;
import static smolny.projection.InventedNight.supports;
import static smolny.projection.InventedNight.tables;
import static smolny.projection.InventedNight.told;
import static smolny.projection.InventedNight.vote;
import static smolny.projection.InventedNight.voteCloses;
import static smolny.projection.InventedNight.voteOpens;
import static smolny.projection.votes.InventedVote.HANDS;
import static smolny.projection.votes.InventedVote.OPEN;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.Outcome;
import smolny.event.Tally;
import smolny.event.VoteMethod;

/// What no vote can have been, whoever tells it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImpossibleVoteTest {

    private final VoteCount count = new VoteCount();

    @Test
    void a_motion_is_moved_once() {
        given(count, moves("PEACE")).when(moves("PEACE")).thenImpossible("PEACE is moved, but has come up before");
    }

    @Test
    void what_nobody_moved_is_neither_supported_nor_put_nor_voted_on() {
        given(count).when(supports(ADA, "PEACE")).thenImpossible("PEACE is supported, but nobody has moved it");
        given(count)
                .when(voteOpens("PEACE", HANDS))
                .thenImpossible("PEACE is put to the vote, but nobody has moved it");
        given(count).when(vote("PEACE", "REDS", 1, 0, 0)).thenImpossible("PEACE is voted on, but nobody has moved it");
        given(count)
                .when(tables("TALKS", "PEACE"))
                .thenImpossible("PEACE is moved in other words, but nobody has moved it");
    }

    @Test
    void a_vote_is_opened_once() {
        given(count, OPEN)
                .when(voteOpens("PEACE", HANDS))
                .thenImpossible("PEACE is put to the vote, but the vote on it is open already");
    }

    @Test
    void a_motion_decided_is_not_put_again() {
        given(count, told(OPEN, voteCloses("PEACE", HANDS, null, Outcome.ADOPTED)))
                .when(voteOpens("PEACE", HANDS))
                .thenImpossible("PEACE is put to the vote, but the vote on it is over");
        given(count, told(OPEN, voteCloses("PEACE", HANDS, null, Outcome.ADOPTED)))
                .when(voteCloses("PEACE", HANDS, null, Outcome.ADOPTED))
                .thenImpossible("PEACE is decided, but the vote on it is over");
    }

    @Test
    void a_motion_tabled_is_neither_put_nor_decided() {
        given(count, tables("PEACE", null))
                .when(voteOpens("PEACE", HANDS))
                .thenImpossible("PEACE is put to the vote, but it was never put to the vote");
        given(count, tables("PEACE", null))
                .when(voteCloses("PEACE", HANDS, null, Outcome.REJECTED))
                .thenImpossible("PEACE is decided, but it was never put to the vote");
    }

    @Test
    void a_motion_under_vote_is_not_tabled() {
        given(count, OPEN)
                .when(tables("PEACE", null))
                .thenImpossible("PEACE is tabled, but the vote on it is open already");
    }

    @Test
    void nobody_votes_before_the_vote_is_open_or_after_it_is_over() {
        given(count, moves("PEACE"))
                .when(vote("PEACE", "REDS", 1, 0, 0))
                .thenImpossible("PEACE is voted on, but no vote on it is open");
        given(count, told(OPEN, voteCloses("PEACE", HANDS, null, Outcome.ADOPTED)))
                .when(vote("PEACE", "REDS", 1, 0, 0))
                .thenImpossible("PEACE is voted on, but the vote on it is over");
    }

    @Test
    void a_faction_casts_no_more_votes_than_it_has_delegates_in_the_hall() {
        given(count, OPEN).when(vote("PEACE", "REDS", 11, 0, 0)).thenImpossible("11 of REDS vote, but 10 are seated");
        given(count, told(OPEN, vote("PEACE", "REDS", 6, 0, 0)))
                .when(vote("PEACE", "REDS", 0, 5, 0))
                .thenImpossible("11 of REDS vote, but 10 are seated");
        given(count, told(OPEN, leave("REDS", 4), comeBack("REDS", 1)))
                .when(vote("PEACE", "REDS", 8, 0, 0))
                .thenImpossible("8 of REDS vote, but 7 are seated");
        given(count, OPEN).when(vote("PEACE", "GREENS", 1, 0, 0)).thenImpossible("1 of GREENS vote, but 0 are seated");
    }

    @Test
    void the_result_is_the_sum_of_the_votes_cast() {
        given(count, told(OPEN, vote("PEACE", "REDS", 6, 2, 0)))
                .when(voteCloses("PEACE", HANDS, new Tally(7, 2, 0), Outcome.ADOPTED))
                .thenImpossible("PEACE ends 7 / 2 / 0, but 6 / 2 / 0 were cast");
    }

    @Test
    void the_result_is_no_larger_than_the_hall() {
        given(count, seated("REDS", 10))
                .when(voteCloses("PEACE", HANDS, new Tally(8, 2, 1), Outcome.ADOPTED))
                .thenImpossible("11 vote on PEACE, but 10 are seated");
    }

    @Test
    void a_vote_ends_in_the_way_in_which_it_was_opened() {
        given(count, OPEN)
                .when(voteCloses("PEACE", VoteMethod.ROLL_CALL, null, Outcome.ADOPTED))
                .thenImpossible("PEACE is decided by ROLL_CALL, but was opened by SHOW_OF_HANDS");
    }

    @Test
    void unanimity_has_nobody_against() {
        given(count, OPEN)
                .when(voteCloses("PEACE", HANDS, new Tally(8, 1, 0), Outcome.ADOPTED_UNANIMOUSLY))
                .thenImpossible("PEACE is adopted unanimously, but 1 are against");
    }
}
