package smolny.projection.dispatches;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.Given.given;
import static smolny.projection.InventedNight.ADA;
import static smolny.projection.InventedNight.envoysSent;
import static smolny.projection.InventedNight.gunsHeard;
import static smolny.projection.InventedNight.hears;
import static smolny.projection.InventedNight.sends;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewsSpreadTest {

    private final NewsSpread spread = new NewsSpread();

    @Test
    void news_is_on_its_way_from_one_place_to_another() {
        given(spread).when(sends("FALL", "DUMA").at("PALACE")).then(dispatches -> {
            assertThat(dispatches.sent().get("FALL"))
                    .isEqualTo(new Dispatch("PALACE", "DUMA", "telephone", ADA, 60_000, "event-1"));
            assertThat(dispatches.knownAt("DUMA").has("FALL")).isFalse();
        });
    }

    @Test
    void a_place_knows_what_has_reached_it_and_how_long_that_took() {
        given(spread, sends("FALL", "DUMA").at("PALACE").minute(3))
                .when(hears("FALL", "PALACE").at("DUMA").minute(8))
                .then(dispatches -> {
                    var receipt = receipt(dispatches, "DUMA");
                    assertThat(receipt).isEqualTo(new Receipt("PALACE", "telephone", 180_000L, 480_000, "event-2"));
                    assertThat(receipt.delay()).isEqualTo(300_000);
                    assertThat(dispatches.knownAt("HALL").has("FALL")).isFalse();
                });
    }

    @Test
    void news_nobody_is_known_to_have_sent_has_no_delay() {
        given(spread).when(hears("FALL", null)).then(dispatches -> {
            assertThat(receipt(dispatches, "HALL")).isEqualTo(new Receipt(null, null, null, 60_000, "event-1"));
            assertThat(receipt(dispatches, "HALL").delay()).isNull();
        });
    }

    @Test
    void a_place_learns_a_thing_once() {
        given(spread, hears("FALL", null)).when(hears("FALL", null)).thenNothingChanges();
        given(spread, hears("FALL", null))
                .when(hears("FALL", null).at("DUMA"))
                .then(dispatches -> assertThat(dispatches.known().names()).containsExactly("HALL", "DUMA"));
    }

    @Test
    void envoys_who_leave_one_place_are_added_up() {
        given(spread, envoysSent(3, "PALACE", "HALL"))
                .when(envoysSent(1, "PALACE", "GATE"))
                .then(dispatches -> {
                    var mission = dispatches.envoys().getOr("HALL", Mission.NONE);
                    assertThat(mission.parties()).isEqualTo(4);
                    assertThat(mission.to()).containsExactly("PALACE", "HALL", "GATE");
                    assertThat(mission.event()).isEqualTo("event-2");
                });
    }

    @Test
    void news_does_not_come_before_it_was_sent() {
        given(spread, sends("FALL", "DUMA").at("PALACE").minute(8))
                .when(hears("FALL", null).at("DUMA").minute(7))
                .thenImpossible("FALL comes 60000 ms before it was sent with event-1");
        given(spread, hears("FALL", null).at("DUMA"))
                .when(sends("FALL", "DUMA").at("PALACE"))
                .thenImpossible("FALL is sent, but came to DUMA before with event-1");
    }

    @Test
    void news_is_sent_once() {
        given(spread, sends("FALL", "DUMA").at("PALACE"))
                .when(sends("FALL", "HALL").at("PALACE"))
                .thenImpossible("FALL is sent, but was sent before with event-1");
    }

    @Test
    void news_comes_from_where_it_was_sent_to_where_it_was_sent() {
        given(spread, sends("FALL", "DUMA").at("PALACE"))
                .when(hears("FALL", "PALACE").at("HALL"))
                .thenImpossible("FALL comes to HALL, but was sent to DUMA");
        given(spread, sends("FALL", "DUMA").at("PALACE"))
                .when(hears("FALL", "GATE").at("DUMA"))
                .thenImpossible("FALL comes from GATE, but was sent from PALACE");
    }

    @Test
    void guns_are_heard_not_sent() {
        given(spread).when(gunsHeard(5)).thenNothingChanges();
    }

    private static Receipt receipt(Dispatches dispatches, String place) {
        var receipt = dispatches.knownAt(place).get("FALL");
        if (receipt == null) {
            throw new AssertionError("FALL is not known at " + place + ": " + dispatches);
        }
        return receipt;
    }
}
