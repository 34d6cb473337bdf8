package smolny.projection.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.Given.given;
import static smolny.projection.InventedNight.ADA;
import static smolny.projection.InventedNight.BELA;
import static smolny.projection.InventedNight.comeAsGuests;
import static smolny.projection.InventedNight.gunsHeard;
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

/// How a motion comes up, is voted on and ends.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VoteCountTest {

    private final VoteCount count = new VoteCount();

    @Test
    void a_motion_is_moved_by_somebody_somewhere() {
        given(count).when(moves("PEACE")).then(votes -> {
            assertThat(ballot(votes).movedBy()).isEqualTo(ADA);
            assertThat(ballot(votes).place()).isEqualTo("HALL");
            assertThat(ballot(votes).stage()).isEqualTo(Stage.PROPOSED);
        });
    }

    @Test
    void supporters_are_the_factions_spoken_for_each_once() {
        given(count, moves("PEACE"), supports(BELA, "PEACE"), supports(ADA, "PEACE", "REDS", "BLUES"))
                .when(supports(ADA, "PEACE", "GREENS"))
                .then(votes -> assertThat(ballot(votes).supporters()).containsExactly("BLUES", "REDS", "GREENS"));
    }

    @Test
    void support_that_was_stated_before_changes_nothing() {
        given(count, moves("PEACE"), supports(BELA, "PEACE"))
                .when(supports(BELA, "PEACE"))
                .thenNothingChanges();
    }

    @Test
    void votes_are_added_up_as_they_are_cast() {
        given(count, told(OPEN, vote("PEACE", "REDS", 6, 2, 0), vote("PEACE", "BLUES", 1, 1, 1)))
                .when(vote("PEACE", "REDS", 0, 0, 2))
                .then(votes -> {
                    assertThat(ballot(votes).tally()).isEqualTo(new Tally(7, 3, 3));
                    assertThat(ballot(votes).byFaction().get("REDS")).isEqualTo(new Tally(6, 2, 2));
                    assertThat(ballot(votes).present()).isEqualTo(14);
                    assertThat(ballot(votes).announced()).isNull();
                });
    }

    @Test
    void a_vote_ends_as_it_was_cast() {
        given(count, told(OPEN, vote("PEACE", "REDS", 6, 2, 0)))
                .when(voteCloses("PEACE", HANDS, new Tally(6, 2, 0), Outcome.ADOPTED))
                .then(votes -> {
                    assertThat(ballot(votes).stage()).isEqualTo(Stage.CLOSED);
                    assertThat(ballot(votes).outcome()).isEqualTo(Outcome.ADOPTED);
                    assertThat(ballot(votes).uncounted()).isFalse();
                });
    }

    @Test
    void a_count_nobody_took_is_missing_not_zero() {
        given(count, seated("REDS", 10))
                .when(voteCloses("PEACE", HANDS, null, Outcome.REJECTED))
                .then(votes -> {
                    assertThat(ballot(votes).announced()).isNull();
                    assertThat(ballot(votes).uncounted()).isTrue();
                    assertThat(ballot(votes).movedBy()).isNull();
                    assertThat(ballot(votes).present()).isEqualTo(10);
                });
    }

    @Test
    void turnout_is_measured_against_those_in_the_hall_when_the_vote_began() {
        given(count, told(OPEN, leave("BLUES", 4)))
                .when(voteCloses("PEACE", HANDS, new Tally(10, 0, 0), Outcome.ADOPTED_UNANIMOUSLY))
                .then(votes -> assertThat(ballot(votes).present()).isEqualTo(14));
    }

    @Test
    void guests_do_not_count_towards_turnout() {
        given(count, seated("REDS", 10), comeAsGuests("BLUES", 9, null), leave("BLUES", 2), moves("PEACE"))
                .when(voteOpens("PEACE", HANDS))
                .then(votes -> assertThat(ballot(votes).present()).isEqualTo(10));
    }

    @Test
    void a_caucus_votes_outside_the_sitting() {
        given(count, seated("REDS", 10))
                .when(voteCloses("PEACE", VoteMethod.CAUCUS, new Tally(90, 60, 0), Outcome.ADOPTED))
                .then(votes -> assertThat(ballot(votes).present()).isNull());
    }

    @Test
    void a_motion_tabled_is_never_put() {
        given(count, moves("PEACE")).when(tables("TALKS", "PEACE")).then(votes -> {
            var talks = ballot(votes, "TALKS");
            assertThat(talks.stage()).isEqualTo(Stage.NEVER_PUT);
            assertThat(talks.similarTo()).isEqualTo("PEACE");
        });
    }

    @Test
    void numbers_nobody_attested_mark_the_vote() {
        given(count, OPEN)
                .when(vote("PEACE", "REDS", 6, 2, 0).illustrative())
                .then(votes -> assertThat(ballot(votes).illustrative()).isTrue());
    }

    @Test
    void where_nobody_is_known_to_sit_nobody_can_tell() {
        given(count, moves("PEACE"), voteOpens("PEACE", HANDS))
                .when(vote("PEACE", "REDS", 11, 0, 0))
                .then(votes -> assertThat(ballot(votes).tally()).isEqualTo(new Tally(11, 0, 0)));
    }

    @Test
    void gunfire_is_no_vote() {
        given(count, OPEN).when(gunsHeard(5)).thenNothingChanges();
    }

    private static Ballot ballot(Votes votes) {
        return ballot(votes, "PEACE");
    }

    private static Ballot ballot(Votes votes, String motion) {
        return votes.motions().getOr(motion, Ballot.proposed("nowhere", null));
    }
}
