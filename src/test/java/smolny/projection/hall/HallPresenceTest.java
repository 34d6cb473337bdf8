package smolny.projection.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.Given.given;
import static smolny.projection.InventedNight.ADA;
import static smolny.projection.InventedNight.comeAsGuests;
import static smolny.projection.InventedNight.comeBack;
import static smolny.projection.InventedNight.debateOpens;
import static smolny.projection.InventedNight.fallIn;
import static smolny.projection.InventedNight.leave;
import static smolny.projection.InventedNight.moves;
import static smolny.projection.InventedNight.opens;
import static smolny.projection.InventedNight.people;
import static smolny.projection.InventedNight.seated;
import static smolny.projection.InventedNight.setsOut;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HallPresenceTest {

    private final HallPresence presence = new HallPresence();

    @Test
    void delegates_sit_where_they_took_their_seats() {
        given(presence, seated("REDS", 10), seated("BLUES", 4))
                .when(seated("REDS", 3).at("DUMA"))
                .then(hall -> {
                    assertThat(hall.at("HALL").members().delegates()).isEqualTo(14);
                    assertThat(hall.at("HALL").members().delegates("REDS")).isEqualTo(10);
                    assertThat(hall.at("DUMA").members().delegates()).isEqualTo(3);
                    assertThat(hall.at("NOWHERE").members().delegates()).isZero();
                });
    }

    @Test
    void a_faction_that_has_gone_stays_listed_with_nobody() {
        given(presence, seated("REDS", 10), seated("BLUES", 4))
                .when(leave("BLUES", 4))
                .then(hall -> {
                    var here = hall.at("HALL");
                    assertThat(here.members().factions().names()).containsExactly("REDS", "BLUES");
                    assertThat(here.members().delegates("BLUES")).isZero();
                    assertThat(here.left().get("BLUES")).isEqualTo(new Departure(4, 3 * 60_000, "event-3", 3, false));
                });
    }

    @Test
    void those_who_go_in_turns_are_added_up_under_the_latest_event() {
        given(presence, seated("REDS", 10), leave("REDS", 1))
                .when(leave("REDS", 2))
                .then(hall -> assertThat(hall.at("HALL").left().get("REDS"))
                        .isEqualTo(new Departure(3, 3 * 60_000, "event-3", 3, false)));
    }

    @Test
    void a_number_nobody_attested_marks_all_that_is_counted_from_it() {
        given(presence, seated("REDS", 10), leave("REDS", 1).illustrative())
                .when(comeBack("REDS", 1))
                .then(hall -> {
                    assertThat(hall.at("HALL").members().factions().get("REDS")).isEqualTo(new Bench(10, 10, true));
                    assertThat(hall.at("HALL")
                                    .left()
                                    .getOr("REDS", Departure.NONE)
                                    .illustrative())
                            .isTrue();
                });
    }

    @Test
    void guests_are_not_counted_with_those_who_vote() {
        given(presence, seated("REDS", 10)).when(comeAsGuests("REDS", 14, null)).then(hall -> {
            assertThat(hall.at("HALL").members().delegates()).isEqualTo(10);
            assertThat(hall.at("HALL").guests().delegates()).isEqualTo(14);
        });
    }

    @Test
    void where_a_faction_has_only_guests_it_is_guests_who_go() {
        given(presence, seated("REDS", 10), comeAsGuests("BLUES", 5, null))
                .when(leave("BLUES", 2))
                .then(hall -> {
                    assertThat(hall.at("HALL").guests().delegates("BLUES")).isEqualTo(3);
                    assertThat(hall.at("HALL").members().delegates()).isEqualTo(10);
                });
    }

    @Test
    void more_cannot_leave_than_are_seated() {
        given(presence, seated("REDS", 10))
                .when(leave("REDS", 11))
                .thenImpossible("11 of REDS leave, but 10 are seated");
    }

    @Test
    void nobody_can_leave_a_hall_they_are_not_in() {
        given(presence, seated("REDS", 10))
                .when(leave("BLUES", 1))
                .thenImpossible("1 of BLUES leave, but 0 are seated");
    }

    @Test
    void more_guests_cannot_leave_than_came() {
        given(presence, comeAsGuests("BLUES", 5, null))
                .when(leave("BLUES", 6))
                .thenImpossible("6 of BLUES leave, but 5 are seated");
    }

    @Test
    void a_faction_takes_its_seats_once() {
        given(presence, seated("REDS", 10), leave("REDS", 10))
                .when(seated("REDS", 10))
                .thenImpossible("REDS takes its seats, but took 10 here before");
    }

    @Test
    void no_more_come_back_than_went() {
        given(presence, seated("REDS", 10), leave("REDS", 3), comeBack("REDS", 2))
                .when(comeBack("REDS", 2))
                .thenImpossible("2 of REDS come back, but 1 had left");
    }

    @Test
    void who_never_sat_here_cannot_come_back() {
        given(presence, seated("REDS", 10))
                .when(comeBack("BLUES", 1))
                .thenImpossible("1 of BLUES come back, but 0 had left");
    }

    @Test
    void as_many_are_present_at_the_opening_as_are_seated() {
        given(presence, seated("REDS", 10)).when(opens(ADA, 10)).thenNothingChanges();
        given(presence, seated("REDS", 10)).when(opens(ADA, null)).thenNothingChanges();
        given(presence).when(opens(ADA, 10)).thenNothingChanges();
        given(presence, seated("REDS", 10)).when(opens(ADA, 11)).thenImpossible("11 are present, but 10 are seated");
    }

    @Test
    void as_many_are_present_at_a_debate_as_are_seated() {
        given(presence, seated("REDS", 10), leave("REDS", 1))
                .when(debateOpens(10))
                .thenImpossible("10 are present, but 9 are seated");
    }

    @Test
    void nobody_marches_while_they_sit_in_the_hall() {
        given(presence, seated("REDS", 10), leave("REDS", 3))
                .when(fallIn("MARCH", null, people("REDS", 4)))
                .thenImpossible("4 of REDS fall in, but 3 have left their seats");
        given(presence, seated("REDS", 10))
                .when(setsOut("MARCH", 4, "GATE", people("REDS", 4)))
                .thenImpossible("4 of REDS fall in, but 0 have left their seats");
    }

    @Test
    void those_who_come_off_the_road_need_not_have_sat_here() {
        given(presence, seated("REDS", 10))
                .when(fallIn("MARCH", "WALK", people("REDS", 4)))
                .thenNothingChanges();
        given(presence, seated("REDS", 10))
                .when(fallIn("MARCH", null, people("BLUES", 4)))
                .thenNothingChanges();
    }

    @Test
    void a_motion_leaves_the_hall_as_it_is() {
        given(presence, seated("REDS", 10)).when(moves("PEACE")).thenNothingChanges();
    }
}
