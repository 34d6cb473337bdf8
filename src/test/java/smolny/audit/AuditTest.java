package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.InventedNight.leave;
import static smolny.projection.InventedNight.moves;
import static smolny.projection.InventedNight.seated;
import static smolny.projection.Questions.HALL;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.event.Night;
import smolny.event.NightCalendar;
import smolny.projection.Progress;
import smolny.projection.hall.Hall;
import smolny.topic.Run;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTest {

    private final Refold<Hall> refold = Refold.of(
            InventedLog.of(seated("REDS", 10), leave("REDS", 4), leave("REDS", 1), leave("REDS", 2))
                    .read(),
            HALL);

    private final List<Progress<Hall>> answers = refold.answers();

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
    void answers_as_refolded_hold() {
        assertThat(compared(answers)).isEqualTo(Check.held("hall", "4 answers, all as refolded"));
    }

    @Test
    void compaction_may_remove_any_answer_but_the_last() {
        assertThat(compared(List.of(answers.get(1), answers.get(3)))).isEqualTo(held(2));
        assertThat(compared(List.of(answers.getLast()))).isEqualTo(held(1));
        assertThat(compared(answers.subList(0, 3)).finding()).startsWith("no answer as of event 4 (expected: Hall[");
        assertThat(compared(List.of()).holds()).isFalse();
    }

    @Test
    void an_answer_that_the_log_gives_otherwise_is_named_where_it_differs() {
        var wrong = new ArrayList<>(answers);
        wrong.set(
                1,
                new Progress<>(
                        2, answers.get(1).asOf(), null, 0, 0, answers.getFirst().answer()));
        assertThat(compared(wrong))
                .isEqualTo(Check.broken(
                        "hall", "as of event 2: answer.places.HALL.members.factions.REDS.delegates: 10 (expected: 6)"));
    }

    @Test
    void an_answer_as_of_an_event_that_changed_nothing_is_named() {
        var more = new ArrayList<>(answers);
        more.add(new Progress<>(9, 0, null, 0, 0, answers.getLast().answer()));
        assertThat(compared(more))
                .isEqualTo(Check.broken("hall", "as of event 9: an answer that the log does not give"));
    }

    @Test
    void an_answer_that_comes_twice_is_one_too_many() {
        var twice = List.of(answers.get(0), answers.get(1), answers.get(1), answers.get(2), answers.get(3));
        assertThat(compared(twice).holds()).isFalse();
    }

    @Test
    void what_processors_of_an_earlier_build_answered_does_not_count() {
        var wrong = new Progress<>(3, 0, null, 0, 0, HALL.projection().initial());
        var both = new ArrayList<Progress<Hall>>();
        both.add(wrong);
        both.addAll(answers);
        assertThat(compared(both)).isEqualTo(held(4));
    }

    @Test
    void processors_that_began_again_and_stopped_short_leave_the_last_answer_open() {
        var both = new ArrayList<>(answers);
        both.addAll(answers.subList(0, 2));
        assertThat(compared(both).finding()).startsWith("no answer as of event 4 ");
    }

    @Test
    void one_check_that_does_not_hold_is_enough() {
        assertThat(new Audit(List.of(held(4))).holds()).isTrue();
        assertThat(new Audit(List.of(held(4), Check.broken("order", "a gap"))).holds())
                .isFalse();
    }

    private Check compared(List<Progress<Hall>> published) {
        return Audit.compare(HALL, refold, published);
    }

    private static Check held(int answers) {
        return Check.held("hall", answers + " answers, all as refolded");
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
