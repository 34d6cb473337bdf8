package smolny.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Questions;
import smolny.projection.hall.Hall;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DueTest {

    private final Due<Hall> due = new Due<>(Questions.HALL);

    @Test
    void an_answer_that_no_later_event_has_changed_is_the_answer_to_all_of_them() {
        long walkout = Petrograd.after("non-party-walk-out");
        Watched.events(1, walkout + 3).forEach(due::after);

        assertThat(due.metBy(Watched.answer(Questions.HALL, walkout))).isTrue();
        assertThat(due.metBy(Watched.answer(Questions.HALL, walkout - 1))).isFalse();
    }

    @Test
    void an_answer_that_is_held_will_not_come_any_further() {
        Watched.events(1, 20).forEach(due::after);
        var held = new Progress<>(
                3,
                0,
                "event 4 is missing: 5 came after 3",
                0,
                0,
                Questions.HALL.projection().initial());

        assertThat(due.metBy(held)).isTrue();
    }
}
