package smolny.projection.columns;

import static smolny.projection.Given.given;
import static smolny.projection.InventedNight.comeAsGuests;
import static smolny.projection.InventedNight.fallIn;
import static smolny.projection.InventedNight.halted;
import static smolny.projection.InventedNight.people;
import static smolny.projection.InventedNight.reaches;
import static smolny.projection.InventedNight.setsOut;
import static smolny.projection.InventedNight.standoff;
import static smolny.projection.InventedNight.told;
import static smolny.projection.InventedNight.turnsBack;
import static smolny.projection.columns.InventedMarch.ON_THE_ROAD;
import static smolny.projection.columns.InventedMarch.STOPPED;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.Side;

/// What no procession can have done, whoever tells it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImpossibleMarchTest {

    private final ColumnMarch march = new ColumnMarch();

    @Test
    void nobody_falls_in_with_a_procession_that_is_gone() {
        given(march, ON_THE_ROAD)
                .when(fallIn("MARCH", null, people("REDS", 1)))
                .thenImpossible("MARCH: more people fall in, but it is under way");
        given(march, fallIn("MARCH", null, people("REDS", 1)))
                .when(fallIn("MARCH", null, people("REDS", 1)).at("GATE"))
                .thenImpossible("MARCH: more people fall in at GATE, but it is at HALL");
    }

    @Test
    void a_procession_sets_out_with_all_who_fell_in() {
        given(march, fallIn("MARCH", null, people("REDS", 30)))
                .when(setsOut("MARCH", 29, "PALACE"))
                .thenImpossible("MARCH: 29 set out, but 30 are in it");
        given(march, ON_THE_ROAD)
                .when(setsOut("MARCH", 35, "PALACE"))
                .thenImpossible("MARCH: it sets out, but it is under way");
    }

    @Test
    void only_a_procession_on_record_is_absorbed_and_all_of_it() {
        given(march)
                .when(fallIn("MARCH", "WALK", people("BLUES", 7)))
                .thenImpossible("WALK is on no record before this");
        given(march, fallIn("WALK", null, people("BLUES", 7)))
                .when(fallIn("MARCH", "WALK", people("BLUES", 6)))
                .thenImpossible("WALK ends, but 1 of BLUES do not fall in");
        given(march, setsOut("WALK", 7, "HALL", people("BLUES", 7)).at("GATE"))
                .when(fallIn("MARCH", "WALK", people("BLUES", 7)))
                .thenImpossible("WALK: its people fall in with MARCH, but it is under way");
    }

    @Test
    void only_a_procession_under_way_is_halted() {
        given(march, fallIn("MARCH", null, people("REDS", 1)))
                .when(halted("MARCH"))
                .thenImpossible("MARCH: it is halted, but it is forming");
        given(march).when(halted("MARCH")).thenImpossible("MARCH is on no record before this");
    }

    @Test
    void rounds_of_a_standoff_have_no_gap() {
        given(march, STOPPED)
                .when(standoff("MARCH", 2, Side.MARCH, "ask").at("CANAL"))
                .thenImpossible("MARCH: round 2 comes after round 0");
        given(march, STOPPED)
                .when(standoff("MARCH", 1, Side.MARCH, "ask"))
                .thenImpossible("MARCH: a stand-off goes on at HALL, but it is at CANAL");
        given(march, ON_THE_ROAD)
                .when(standoff("MARCH", 1, Side.MARCH, "ask"))
                .thenImpossible("MARCH: a stand-off goes on, but it is under way");
    }

    @Test
    void only_a_procession_that_was_stopped_turns_back() {
        given(march, ON_THE_ROAD)
                .when(turnsBack("MARCH", 0))
                .thenImpossible("MARCH: it turns back, but it is under way");
    }

    @Test
    void a_procession_arrives_whole_where_it_is_bound_for() {
        given(march, ON_THE_ROAD)
                .when(reaches("MARCH", 34).at("PALACE"))
                .thenImpossible("MARCH: 34 arrive, but 35 are in it");
        given(march, ON_THE_ROAD)
                .when(reaches("MARCH", 35).at("DUMA"))
                .thenImpossible("MARCH arrives at DUMA, but is bound for PALACE");
        given(march, STOPPED)
                .when(reaches("MARCH", 35).at("PALACE"))
                .thenImpossible("MARCH: it arrives, but it is halted");
    }

    @Test
    void who_comes_in_with_a_procession_was_in_it() {
        given(march, ON_THE_ROAD)
                .when(comeAsGuests("BLUES", 4, "MARCH").at("PALACE"))
                .thenImpossible("4 of BLUES come in with MARCH, but 5 are in it");
        given(march, told(ON_THE_ROAD, reaches("MARCH", 35).at("PALACE")))
                .when(comeAsGuests("BLUES", 6, "MARCH").at("PALACE"))
                .thenImpossible("6 of BLUES come in with MARCH, but 5 are in it");
        given(march, ON_THE_ROAD)
                .when(comeAsGuests("BLUES", 5, "MARCH").at("DUMA"))
                .thenImpossible("MARCH arrives at DUMA, but is bound for PALACE");
    }
}
