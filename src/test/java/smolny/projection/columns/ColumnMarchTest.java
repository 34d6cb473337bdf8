package smolny.projection.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.Given.given;
import static smolny.projection.InventedNight.ADA;
import static smolny.projection.InventedNight.BELA;
import static smolny.projection.InventedNight.comeAsGuests;
import static smolny.projection.InventedNight.fallIn;
import static smolny.projection.InventedNight.halted;
import static smolny.projection.InventedNight.leave;
import static smolny.projection.InventedNight.people;
import static smolny.projection.InventedNight.reaches;
import static smolny.projection.InventedNight.setsOut;
import static smolny.projection.InventedNight.shots;
import static smolny.projection.InventedNight.standoff;
import static smolny.projection.InventedNight.told;
import static smolny.projection.InventedNight.turnsBack;
import static smolny.projection.columns.InventedMarch.ON_THE_ROAD;
import static smolny.projection.columns.InventedMarch.STOPPED;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.Side;

/// How a procession comes about, goes its way and ends.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ColumnMarchTest {

    private final ColumnMarch march = new ColumnMarch();

    @Test
    void those_who_fall_in_later_are_added_faction_by_faction() {
        given(march, fallIn("MARCH", null, people("REDS", 30)))
                .when(fallIn("MARCH", null, people("BLUES", 5), people("REDS", 2)))
                .then(columns -> {
                    assertThat(march(columns).makeUp()).hasToString("{REDS=32, BLUES=5}");
                    assertThat(march(columns).people()).isEqualTo(37);
                    assertThat(march(columns).stage()).isEqualTo(Stage.FORMING);
                    assertThat(march(columns).since()).isEqualTo(60_000);
                });
    }

    @Test
    void a_procession_sets_out_from_where_it_formed() {
        given(march, fallIn("MARCH", null, people("REDS", 30)))
                .when(setsOut("MARCH", 34, "PALACE", people("BLUES", 4)))
                .then(columns -> {
                    var column = march(columns);
                    assertThat(column.stage()).isEqualTo(Stage.UNDER_WAY);
                    assertThat(column.origin()).isEqualTo("HALL");
                    assertThat(column.destination()).isEqualTo("PALACE");
                    assertThat(column.abreast()).isEqualTo(4);
                    assertThat(column.provisions()).containsExactly("bread");
                    assertThat(column.delivered()).isNull();
                });
    }

    @Test
    void a_procession_may_set_out_without_forming_first() {
        given(march)
                .when(setsOut("MARCH", 4, "PALACE", people("BLUES", 4)).illustrative())
                .then(columns -> {
                    assertThat(march(columns).people()).isEqualTo(4);
                    assertThat(march(columns).illustrative()).isTrue();
                });
    }

    @Test
    void a_procession_that_is_stopped_faces_those_who_stopped_it() {
        given(march, ON_THE_ROAD).when(halted("MARCH").at("CANAL")).then(columns -> {
            assertThat(march(columns).stage()).isEqualTo(Stage.HALTED);
            assertThat(march(columns).place()).isEqualTo("CANAL");
            assertThat(march(columns).standoff()).isEqualTo(new Standoff("CANAL", BELA, 190, 0, null, 0, null));
        });
    }

    @Test
    void each_move_of_a_standoff_is_the_next_round() {
        given(march, told(STOPPED, standoff("MARCH", 1, Side.MARCH, "ask").at("CANAL")))
                .when(standoff("MARCH", 2, Side.CORDON, "refuse").at("CANAL"))
                .then(columns -> assertThat(march(columns).standoff())
                        .isEqualTo(new Standoff("CANAL", BELA, 190, 2, new Move(Side.CORDON, "refuse", ADA), 0, null)));
    }

    @Test
    void shots_count_where_a_procession_stands() {
        given(march, told(STOPPED, shots(3).at("CANAL"), shots(9).at("FORTRESS")))
                .when(shots(null).at("CANAL"))
                .then(columns -> assertThat(march(columns).standoff())
                        .isEqualTo(new Standoff("CANAL", BELA, 190, 0, null, 4, null)));
        given(march, ON_THE_ROAD).when(shots(3)).thenNothingChanges();
    }

    @Test
    void a_procession_that_turns_back_is_bound_for_where_it_began() {
        given(march, STOPPED).when(turnsBack("MARCH", 0).at("CANAL")).then(columns -> {
            assertThat(march(columns).stage()).isEqualTo(Stage.TURNED_BACK);
            assertThat(march(columns).destination()).isEqualTo("HALL");
            assertThat(march(columns).standoff()).isEqualTo(new Standoff("CANAL", BELA, 190, 0, null, 0, 0));
        });
    }

    @Test
    void a_procession_arrives_with_what_it_carries() {
        given(march, told(STOPPED, turnsBack("MARCH", null).at("CANAL")))
                .when(reaches("MARCH", 35))
                .then(columns -> {
                    assertThat(march(columns).stage()).isEqualTo(Stage.ARRIVED);
                    assertThat(march(columns).place()).isEqualTo("HALL");
                    assertThat(march(columns).delivered()).isFalse();
                });
    }

    @Test
    void a_procession_that_was_stopped_may_go_on() {
        given(march, STOPPED)
                .when(setsOut("MARCH", 35, "PALACE").at("CANAL"))
                .then(columns -> assertThat(march(columns).stage()).isEqualTo(Stage.UNDER_WAY));
    }

    @Test
    void a_procession_whose_people_fall_in_with_another_is_dissolved() {
        given(
                        march,
                        fallIn("MARCH", null, people("REDS", 30)),
                        setsOut("WALK", 7, "HALL", people("BLUES", 7)).at("GATE"),
                        reaches("WALK", 7))
                .when(fallIn("MARCH", "WALK", people("BLUES", 7)))
                .then(columns -> {
                    assertThat(march(columns).people()).isEqualTo(37);
                    var walk = column(columns, "WALK");
                    assertThat(walk.stage()).isEqualTo(Stage.DISSOLVED);
                    assertThat(walk.people()).isZero();
                });
    }

    @Test
    void those_who_come_into_a_hall_bring_their_procession_to_its_end() {
        given(march, setsOut("MARCH", 7, "DUMA", people("BLUES", 7)))
                .when(comeAsGuests("BLUES", 7, "MARCH").at("DUMA"))
                .then(columns -> assertThat(march(columns).stage()).isEqualTo(Stage.ARRIVED));
        given(march, told(ON_THE_ROAD, reaches("MARCH", 35).at("PALACE")))
                .when(comeAsGuests("REDS", 3, "MARCH").at("PALACE"))
                .then(columns -> assertThat(march(columns).stage()).isEqualTo(Stage.ARRIVED));
    }

    @Test
    void delegates_who_get_up_are_not_yet_a_procession() {
        given(march, ON_THE_ROAD).when(leave("REDS", 3)).thenNothingChanges();
        given(march, ON_THE_ROAD).when(comeAsGuests("REDS", 3, null)).thenNothingChanges();
    }

    private static Column march(Columns columns) {
        return column(columns, "MARCH");
    }

    private static Column column(Columns columns, String procession) {
        var column = columns.processions().get(procession);
        if (column == null) {
            throw new AssertionError(procession + " is not in " + columns);
        }
        return column;
    }
}
