package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.InventedNight.leave;
import static smolny.projection.InventedNight.moves;
import static smolny.projection.InventedNight.seated;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.NightEvent;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RunLogTest {

    @Test
    void a_log_without_a_gap_is_whole() {
        var log = InventedLog.of(seated("REDS", 10), moves("peace"), leave("REDS", 4));
        assertThat(log.read().whole()).extracting(NightEvent::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_came_again_and_what_is_no_event_leave_no_gap() {
        var log = InventedLog.of(seated("REDS", 10), moves("peace"))
                .thenGarbage()
                .then(1, seated("REDS", 10))
                .then(3, leave("REDS", 4));
        assertThat(log.read().whole()).extracting(NightEvent::eventId).containsExactly("event-1", "event-2", "event-3");
    }

    @Test
    void what_comes_after_a_gap_is_not_whole_even_if_the_gap_is_filled_later() {
        var log = InventedLog.of(seated("REDS", 10)).then(3, leave("REDS", 4)).then(2, moves("peace"));
        assertThat(log.read().whole()).extracting(NightEvent::sequence).containsExactly(1L);
    }

    @Test
    void a_log_that_lacks_its_first_event_has_nothing_whole() {
        assertThat(new InventedLog().then(2, moves("peace")).read().whole()).isEmpty();
    }
}
