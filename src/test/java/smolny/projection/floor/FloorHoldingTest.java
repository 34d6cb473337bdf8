package smolny.projection.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.Given.given;
import static smolny.projection.InventedNight.ADA;
import static smolny.projection.InventedNight.BELA;
import static smolny.projection.InventedNight.NOBODY_S;
import static smolny.projection.InventedNight.brokenOff;
import static smolny.projection.InventedNight.chairTaken;
import static smolny.projection.InventedNight.closes;
import static smolny.projection.InventedNight.debateOpens;
import static smolny.projection.InventedNight.goesOn;
import static smolny.projection.InventedNight.opens;
import static smolny.projection.InventedNight.says;
import static smolny.projection.InventedNight.takesFloor;
import static smolny.projection.InventedNight.yieldsFloor;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FloorHoldingTest {

    private final FloorHolding holding = new FloorHolding();

    @Test
    void who_takes_the_floor_speaks_from_that_minute() {
        given(holding)
                .when(takesFloor(ADA).minute(7))
                .then(floors -> assertThat(floors.at("HALL").turn()).isEqualTo(new Turn(ADA, 7 * 60_000)));
    }

    @Test
    void each_place_has_a_floor_of_its_own() {
        given(holding, takesFloor(ADA)).when(takesFloor(BELA).at("DUMA")).then(floors -> {
            assertThat(floors.at("HALL").speaker()).isEqualTo(ADA);
            assertThat(floors.at("DUMA").speaker()).isEqualTo(BELA);
            assertThat(floors.at("NOWHERE").speaker()).isNull();
        });
    }

    @Test
    void speaking_time_adds_up_by_person_and_faction() {
        given(
                        holding,
                        takesFloor(ADA).minute(1),
                        yieldsFloor(ADA).minute(4),
                        takesFloor(NOBODY_S).minute(5),
                        yieldsFloor(NOBODY_S).minute(6),
                        takesFloor(ADA).minute(10))
                .when(yieldsFloor(ADA).minute(12))
                .then(floors -> {
                    var hall = floors.at("HALL");
                    assertThat(hall.speaker()).isNull();
                    assertThat(hall.byPerson().get("ada")).isEqualTo(new Spoken(2, 5 * 60_000));
                    assertThat(hall.byPerson().get("cleo")).isEqualTo(new Spoken(1, 60_000));
                    assertThat(hall.byFaction()).hasToString("{REDS=Spoken[turns=2, millis=300000]}");
                });
    }

    @Test
    void a_clock_written_down_backwards_takes_no_time_away() {
        given(holding, takesFloor(ADA).minute(9))
                .when(yieldsFloor(ADA).minute(8))
                .then(floors ->
                        assertThat(floors.at("HALL").byPerson().get("ada")).isEqualTo(new Spoken(1, 0)));
    }

    @Test
    void who_opens_the_sitting_presides_until_a_board_takes_the_chair() {
        given(holding).when(opens(ADA, null)).then(floors -> {
            assertThat(floors.at("HALL").presiding()).isEqualTo(ADA);
            assertThat(floors.at("HALL").session()).isEqualTo(Session.SITTING);
        });
        given(holding, opens(ADA, null))
                .when(chairTaken(BELA, null))
                .then(floors -> assertThat(floors.at("HALL").presiding()).isEqualTo(BELA));
    }

    @Test
    void the_chair_is_kept_over_a_recess_and_given_up_at_the_close() {
        given(holding, opens(BELA, null), brokenOff())
                .when(goesOn())
                .then(floors -> assertThat(floors.at("HALL").presiding()).isEqualTo(BELA));
        given(holding, opens(BELA, null)).when(closes()).then(floors -> {
            assertThat(floors.at("HALL").presiding()).isNull();
            assertThat(floors.at("HALL").session()).isEqualTo(Session.CLOSED);
        });
    }

    @Test
    void a_sitting_that_closed_may_open_again() {
        given(holding, opens(ADA, null), closes())
                .when(opens(BELA, null))
                .then(floors -> assertThat(floors.at("HALL").session()).isEqualTo(Session.SITTING));
    }

    @Test
    void nobody_takes_the_floor_while_another_has_it() {
        given(holding, takesFloor(ADA)).when(takesFloor(BELA)).thenImpossible("bela takes the floor, but ada has it");
    }

    @Test
    void only_the_speaker_yields_the_floor() {
        given(holding, takesFloor(ADA)).when(yieldsFloor(BELA)).thenImpossible("bela yields the floor, but ada has it");
        given(holding).when(yieldsFloor(BELA)).thenImpossible("bela yields the floor, but nobody has it");
    }

    @Test
    void a_sitting_opens_once() {
        given(holding, opens(ADA, null)).when(opens(ADA, null)).thenImpossible("the sitting opens, but it is open");
        given(holding, opens(ADA, null), brokenOff())
                .when(opens(ADA, null))
                .thenImpossible("the sitting opens, but it is in recess");
    }

    @Test
    void only_a_sitting_that_is_open_is_broken_off() {
        given(holding).when(brokenOff()).thenImpossible("the sitting is broken off, but it was never opened");
        given(holding, opens(ADA, null), brokenOff())
                .when(brokenOff())
                .thenImpossible("the sitting is broken off, but it is in recess");
    }

    @Test
    void only_a_sitting_in_recess_goes_on() {
        given(holding, opens(ADA, null)).when(goesOn()).thenImpossible("the sitting goes on, but it is open");
        given(holding, opens(ADA, null), closes())
                .when(goesOn())
                .thenImpossible("the sitting goes on, but it is closed");
    }

    @Test
    void only_a_sitting_that_was_opened_closes() {
        given(holding).when(closes()).thenImpossible("the sitting closes, but it was never opened");
        given(holding, opens(ADA, null), closes())
                .when(closes())
                .thenImpossible("the sitting closes, but it is closed");
    }

    @Test
    void there_is_no_speaking_and_no_debate_in_a_recess() {
        given(holding, opens(ADA, null), brokenOff())
                .when(takesFloor(BELA))
                .thenImpossible("bela takes the floor, but the sitting is in recess");
        given(holding, opens(ADA, null), brokenOff())
                .when(debateOpens(null))
                .thenImpossible("a debate begins, but the sitting is in recess");
    }

    @Test
    void a_statement_does_not_move_the_floor() {
        given(holding, takesFloor(ADA)).when(says(BELA, null)).thenNothingChanges();
        given(holding, opens(ADA, null)).when(debateOpens(null)).thenNothingChanges();
    }
}
