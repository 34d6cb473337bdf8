package smolny.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MomentTest {

    private static final NightCalendar CALENDAR = new NightCalendar(181, 13, "Old Style");
    private static final Evidence INVENTED =
            new Evidence(List.of("invented"), Certainty.ILLUSTRATIVE, null, Certainty.ILLUSTRATIVE, null);
    private static final List<NightEvent> EVENTS = List.of(
            event(1, "bell", 25, 22, 40),
            event(2, "guns", 25, 23, 5),
            event(3, "reply", 25, 23, 5),
            event(4, "end", 26, 0, 18));
    private static final Night NIGHT = new Night(
            "test",
            "An invented night",
            CALENDAR,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Night.Chapter("evening", "Evening", 1), new Night.Chapter("later", "Later", 3)));

    @ParameterizedTest(name = "{0}: events {1} to {2}")
    @CsvSource({
        "3,       3, 3",
        "guns,    2, 2",
        "evening, 1, 2",
        "later,   3, 4",
        "23:05,   2, 3",
        "23:04,   2, 1",
        "23:30,   4, 3",
        "00:18,   4, 4",
        "05:00,   5, 4",
        "22:40,   1, 1",
    })
    void a_moment_has_a_first_event_and_a_last_one(String text, long first, long last) {
        var moment = Moment.parse(text);

        assertThat(moment.first(EVENTS, NIGHT)).isEqualTo(first);
        assertThat(moment.last(EVENTS, NIGHT)).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "00:1", "Guns!", "99999999999999999999", "-1"})
    void what_names_no_moment_is_refused_by_value(String text) {
        assertThatThrownBy(() -> Moment.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "moment: \"" + text
                                + "\" (expected: an event number, the id of an event or a chapter, or a night time such as 00:18)");
    }

    @Test
    void a_name_nobody_bears_is_refused_by_value() {
        assertThatThrownBy(() -> Moment.parse("nobody").first(EVENTS, NIGHT))
                .hasMessage("moment: \"nobody\" (expected: the id of an event or a chapter)");
        assertThatThrownBy(() -> Moment.parse("5").last(EVENTS, NIGHT))
                .hasMessage("moment: 5 (expected: an event number from 1 to 4)");
    }

    private static NightEvent event(long sequence, String id, int day, int hour, int minute) {
        long at = CALENDAR.at(LocalDateTime.of(1917, 10, day, hour, minute));
        return new NightEvent(
                "", sequence, id, at, "SML", List.of(), INVENTED, "Something happens.", new Gunfire.Heard(1));
    }
}
