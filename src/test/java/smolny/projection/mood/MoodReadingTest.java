package smolny.projection.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.Given.given;
import static smolny.projection.InventedNight.ADA;
import static smolny.projection.InventedNight.chairTaken;
import static smolny.projection.InventedNight.gunsHeard;
import static smolny.projection.InventedNight.heckles;
import static smolny.projection.InventedNight.moves;
import static smolny.projection.InventedNight.reacts;
import static smolny.projection.InventedNight.says;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import smolny.event.Reaction;
import smolny.event.Reception;
import smolny.projection.Told;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoodReadingTest {

    private final MoodReading reading = new MoodReading();

    @Test
    void applause_lifts_the_room_as_far_as_it_is_loud() {
        given(reading, reacts(Reaction.UPROAR, 5))
                .when(reacts(Reaction.APPLAUSE, 4))
                .then(mood -> assertThat(mood.at("HALL").temper()).isEqualTo(4));
    }

    @ParameterizedTest
    @EnumSource(names = {"UPROAR", "HECKLING", "BOOING", "RIFT", "COLD_SILENCE"})
    void anger_and_coldness_sink_it_as_far(Reaction reaction) {
        given(reading)
                .when(reacts(reaction, 3))
                .then(mood -> assertThat(mood.at("HALL").temper()).isEqualTo(-3));
    }

    @Test
    void one_voice_that_heckles_is_heckling() {
        given(reading).when(heckles(4)).then(mood -> {
            assertThat(mood.at("HALL").temper()).isEqualTo(-4);
            assertThat(mood.at("HALL").last()).isEqualTo(new Heard(Reaction.HECKLING, 4, 60_000, "event-1"));
        });
    }

    @Test
    void guns_frighten_however_loud_they_are() {
        given(reading, gunsHeard(1)).when(gunsHeard(5)).then(mood -> {
            var hall = mood.at("HALL");
            assertThat(hall.temper()).isEqualTo(-2);
            assertThat(hall.guns()).isEqualTo(2);
            assertThat(hall.last()).isEqualTo(new Heard(null, 5, 2 * 60_000, "event-2"));
        });
    }

    @ParameterizedTest
    @CsvSource({"APPLAUSE, 4", "BOOING, -4"})
    void agitation_and_a_call_to_order_bring_it_a_step_towards_calm(Reaction before, int after) {
        given(reading, reacts(before, 5))
                .when(reacts(Reaction.AGITATION, 3))
                .then(mood -> assertThat(mood.at("HALL").temper()).isEqualTo(after));
        given(reading, reacts(before, 5))
                .when(reacts(Reaction.ORDER_RESTORED, 2))
                .then(mood -> assertThat(mood.at("HALL").temper()).isEqualTo(after));
    }

    @Test
    void what_a_statement_a_chair_or_news_meets_with_is_heard_like_any_reaction() {
        given(reading)
                .when(says(ADA, new Reception(Reaction.BOOING, 2)))
                .then(mood -> assertThat(mood.at("HALL").temper()).isEqualTo(-2));
        given(reading)
                .when(chairTaken(ADA, new Reception(Reaction.APPLAUSE, 5)))
                .then(mood -> assertThat(mood.at("HALL").temper()).isEqualTo(5));
    }

    @Test
    void for_ten_minutes_nothing_else_moves_it() {
        given(reading, reacts(Reaction.APPLAUSE, 5).minute(0))
                .when(moves("PEACE").minute(10))
                .thenNothingChanges();
    }

    @Test
    void later_every_event_there_cools_it_by_one_step() {
        given(
                        reading,
                        reacts(Reaction.UPROAR, 5).minute(0),
                        moves("PEACE").minute(11),
                        says(ADA, null).minute(11),
                        moves("TALKS").at("DUMA").minute(12))
                .when(moves("BREAD").minute(30))
                .then(mood -> assertThat(mood.at("HALL").temper()).isEqualTo(-2));
    }

    @Test
    void a_calm_room_stays_as_it_is() {
        given(reading, gunsHeard(3).minute(0), moves("A").minute(11), moves("B").minute(12))
                .when(moves("C").minute(13))
                .thenNothingChanges();
    }

    @Test
    void a_room_where_nothing_was_heard_is_not_mentioned() {
        given(reading).when(moves("PEACE")).thenNothingChanges();
    }

    @Test
    void what_was_heard_is_remembered_for_ten_minutes_of_the_night() {
        given(reading, heckles(1).minute(0), gunsHeard(2).minute(5))
                .when(heckles(3).minute(11))
                .then(mood -> assertThat(mood.at("HALL").recent())
                        .extracting(Heard::event)
                        .containsExactly("event-2", "event-3"));
    }

    @Test
    void time_that_passes_elsewhere_passes_here_too() {
        given(reading, heckles(1).minute(0), gunsHeard(2).minute(5))
                .when(moves("PEACE").at("DUMA").minute(11))
                .then(mood -> {
                    assertThat(mood.at("HALL").recent())
                            .extracting(Heard::event)
                            .containsExactly("event-2");
                    assertThat(mood.at("HALL").temper()).isEqualTo(-2);
                });
    }

    @Test
    void what_the_clock_puts_in_the_future_is_not_recent() {
        given(reading, heckles(1).minute(9)).when(heckles(1).minute(8)).then(mood -> assertThat(
                        mood.at("HALL").recent())
                .extracting(Heard::event)
                .containsExactly("event-2"));
    }

    @Test
    void no_more_than_the_latest_fifty_are_remembered() {
        var before = IntStream.range(0, 60).mapToObj(i -> heckles(1).minute(3)).toArray(Told[]::new);
        given(reading, before).when(heckles(1).minute(3)).then(mood -> assertThat(
                        mood.at("HALL").recent())
                .hasSize(50)
                .last()
                .extracting(Heard::event)
                .isEqualTo("event-61"));
    }
}
