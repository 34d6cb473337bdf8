package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.InventedNight.leave;
import static smolny.projection.InventedNight.moves;
import static smolny.projection.InventedNight.seated;
import static smolny.projection.Questions.HALL;
import static smolny.projection.Questions.VOTES;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.projection.Progress;
import smolny.projection.hall.Hall;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefoldTest {

    @Test
    void an_answer_is_told_with_each_event_that_changes_it_and_with_no_other() {
        var refold = Refold.of(
                InventedLog.of(seated("REDS", 10), moves("peace"), leave("REDS", 4), moves("bread"))
                        .read(),
                HALL);
        assertThat(refold.answers()).extracting(Progress::sequence).containsExactly(1L, 3L);
        assertThat(refold.answers()).extracting(RefoldTest::reds).containsExactly(10, 6);
        assertThat(refold.last().sequence()).isEqualTo(4);
        assertThat(reds(refold.last())).isEqualTo(6);
    }

    @Test
    void an_event_that_came_again_is_counted_and_nothing_else() {
        var refold = Refold.of(
                InventedLog.of(seated("REDS", 10), leave("REDS", 4))
                        .then(1, seated("REDS", 10))
                        .read(),
                HALL);
        assertThat(refold.last().duplicates()).isEqualTo(1);
        assertThat(refold.last().sequence()).isEqualTo(2);
        assertThat(refold.last().held()).isFalse();
        assertThat(reds(refold.last())).isEqualTo(6);
        assertThat(refold.answers()).endsWith(refold.last()).hasSize(3);
    }

    @Test
    void an_event_that_came_again_with_other_content_holds_the_answer() {
        var log = InventedLog.of(seated("REDS", 10)).then(1, seated("REDS", 11)).then(2, leave("REDS", 4));
        var last = Refold.of(log.read(), HALL).last();
        assertThat(last.heldBecause()).isEqualTo("event 1 came again with other content");
        assertThat(reds(last)).isEqualTo(10);
    }

    @Test
    void nothing_is_folded_beyond_a_gap() {
        var log = InventedLog.of(seated("REDS", 10)).then(3, leave("REDS", 4)).then(2, leave("REDS", 1));
        var last = Refold.of(log.read(), HALL).last();
        assertThat(last.heldBecause()).isEqualTo("event 2 is missing: 3 came after 1");
        assertThat(last.sequence()).isEqualTo(1);
        assertThat(reds(last)).isEqualTo(10);
    }

    @Test
    void what_is_no_event_is_counted_and_the_rest_goes_on() {
        var log = InventedLog.of(seated("REDS", 10)).thenGarbage().then(2, leave("REDS", 4));
        var last = Refold.of(log.read(), HALL).last();
        assertThat(last.quarantined()).isEqualTo(1);
        assertThat(last.held()).isFalse();
        assertThat(reds(last)).isEqualTo(6);
    }

    @Test
    void what_cannot_be_true_holds_the_questions_that_know_so_and_no_other() {
        var log = InventedLog.of(seated("REDS", 10), moves("peace"), moves("peace"), leave("REDS", 4))
                .read();
        assertThat(Refold.of(log, VOTES).last().heldBecause())
                .isEqualTo("event 3 (event-3): peace is moved, but has come up before");
        assertThat(Refold.of(log, VOTES).last().sequence()).isEqualTo(2);
        assertThat(Refold.of(log, HALL).last().held()).isFalse();
        assertThat(reds(Refold.of(log, HALL).last())).isEqualTo(6);
    }

    @Test
    void an_earlier_moment_is_answered_as_if_nothing_had_come_after_it() {
        var log = InventedLog.of(seated("REDS", 10), leave("REDS", 4), leave("REDS", 1))
                .read();
        var then = Refold.until(log, HALL, 2);
        assertThat(then)
                .isEqualTo(Refold.of(
                        InventedLog.of(seated("REDS", 10), leave("REDS", 4)).read(), HALL));
        assertThat(Refold.until(log, HALL, 0).last()).isEqualTo(Progress.start(HALL.projection()));
        assertThat(Refold.until(log, HALL, 99)).isEqualTo(Refold.of(log, HALL));
    }

    private static int reds(Progress<Hall> progress) {
        return progress.answer().at("HALL").members().delegates("REDS");
    }
}
