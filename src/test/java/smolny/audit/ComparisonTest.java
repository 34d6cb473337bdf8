package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.InventedNight.leave;
import static smolny.projection.InventedNight.seated;
import static smolny.projection.Questions.HALL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.projection.Progress;
import smolny.projection.hall.Hall;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {

    private final List<Progress<Hall>> answers = Refold.of(
                    InventedLog.of(seated("REDS", 10), leave("REDS", 4), leave("REDS", 1), leave("REDS", 2))
                            .read(),
                    HALL)
            .answers();

    @Test
    void answers_as_refolded_hold() {
        assertThat(compared(answers)).isEqualTo(Check.held("hall", "4 answers, all as refolded"));
    }

    @Test
    void compaction_may_remove_any_answer_but_the_last() {
        assertThat(compared(List.of(answers.get(1), answers.get(3)))).isEqualTo(held(2));
        assertThat(compared(List.of(answers.getLast()))).isEqualTo(held(1));
        assertThat(compared(answers.subList(0, 3)).finding())
                .startsWith("answered as of event 3 of 4 (expected: Hall[");
        assertThat(compared(List.of()).finding()).startsWith("answered as of event 0 of 4 (expected: Hall[");
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
        assertThat(compared(both).finding()).startsWith("answered as of event 2 of 4 (expected: Hall[");
    }

    @Test
    void of_a_run_that_goes_on_only_what_was_due_must_be_told() {
        var behind = Comparison.of(HALL, answers, answers.subList(0, 3));
        assertThat(behind.lags(3)).isFalse();
        assertThat(behind.check(3))
                .isEqualTo(Check.held("hall", "3 answers, as refolded; answered as of event 3 of 4, still working"));
        assertThat(behind.lags(4)).isTrue();
        assertThat(behind.check(4).holds()).isFalse();
    }

    @Test
    void what_is_wrong_does_not_lag() {
        var wrong = Comparison.of(HALL, answers, List.of(answers.get(2), answers.get(2)));
        assertThat(wrong.lags(4)).isFalse();
        assertThat(wrong.check(1)).isEqualTo(Check.broken("hall", "as of event 3: an answer that comes twice"));
    }

    private Check compared(List<Progress<Hall>> published) {
        return Comparison.of(HALL, answers, published).check(answers.size());
    }

    private static Check held(int answers) {
        return Check.held("hall", answers + " answers, all as refolded");
    }
}
