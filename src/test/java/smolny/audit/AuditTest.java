package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.InventedNight.moves;
import static smolny.projection.InventedNight.seated;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.Night;
import smolny.event.NightCalendar;
import smolny.topic.Run;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTest {

    @Test
    void a_log_in_order_holds() {
        var log = InventedLog.of(seated("REDS", 10), moves("peace"));
        assertThat(Audit.order(log.read(), run(Run.Status.FINISHED, 2, log.digest())))
                .isEqualTo(Check.held("order", "2 events, each once, in order, without a gap"));
    }

    @Test
    void a_gap_is_named_with_its_offset() {
        var log = InventedLog.of(seated("REDS", 10)).then(3, moves("peace"));
        assertThat(Audit.order(log.read(), run(Run.Status.PLAYING, 3, null)))
                .isEqualTo(Check.broken("order", "offset 1 is event 3 (expected: 2)"));
    }

    @Test
    void an_event_that_stands_there_twice_is_named() {
        var log = InventedLog.of(seated("REDS", 10)).then(1, seated("REDS", 10));
        assertThat(Audit.order(log.read(), run(Run.Status.PLAYING, 2, null)))
                .isEqualTo(Check.broken("order", "offset 1 is event 1 (expected: 2)"));
    }

    @Test
    void what_is_no_event_is_named() {
        var log = InventedLog.of(seated("REDS", 10)).thenGarbage();
        assertThat(Audit.order(log.read(), run(Run.Status.PLAYING, 2, null)))
                .isEqualTo(Check.broken("order", "offset 1 is no event (expected: event 2)"));
    }

    @Test
    void a_run_that_says_it_is_finished_has_all_its_events() {
        var log = InventedLog.of(seated("REDS", 10)).read();
        assertThat(Audit.order(log, run(Run.Status.FINISHED, 2, "any")))
                .isEqualTo(Check.broken("order", "1 events (expected: 2, the run is finished)"));
        assertThat(Audit.order(log, run(Run.Status.STOPPED, 2, null)).holds()).isTrue();
    }

    @Test
    void the_digest_is_that_of_all_events() {
        var log = InventedLog.of(seated("REDS", 10), moves("peace"));
        var other = InventedLog.of(seated("REDS", 11), moves("peace"));
        assertThat(Audit.digest(log.read(), run(Run.Status.FINISHED, 2, log.digest())))
                .isEqualTo(Check.held("digest", log.digest()));
        assertThat(Audit.digest(log.read(), run(Run.Status.FINISHED, 2, other.digest())))
                .isEqualTo(Check.broken("digest", log.digest() + " (expected: " + other.digest() + ", as published)"));
        assertThat(Audit.digest(log.read(), run(Run.Status.PLAYING, 2, null)))
                .isEqualTo(Check.held("digest", log.digest() + " so far; the run is not finished"));
    }

    @Test
    void one_check_that_does_not_hold_is_enough() {
        assertThat(new Audit(List.of(Check.held("digest", "0a"))).holds()).isTrue();
        assertThat(new Audit(List.of(Check.held("digest", "0a"), Check.broken("order", "a gap"))).holds())
                .isFalse();
    }

    private static Run run(Run.Status status, long lastSequence, @Nullable String digest) {
        var night = new Night(
                "invented",
                "An invented night",
                new NightCalendar(0, 0, "plain"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Run(
                "invented", night, "digest", null, null, "burst", 1, lastSequence, status, 0, digest, null, null);
    }
}
