package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.projection.Petrograd;
import smolny.projection.Questions;
import smolny.projection.Roll;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DifferenceTest {

    private record Bench(String name, int seats, @Nullable Bench beside, Roll<Integer> votes, List<String> notes) {

        static final Bench FULL = new Bench("left", 5, null, roll("a", 1), List.of("x"));
    }

    @Test
    void equal_values_do_not_differ() {
        assertThat(Difference.between(Bench.FULL, new Bench("left", 5, null, roll("a", 1), List.of("x"))))
                .isEmpty();
    }

    @Test
    void every_difference_is_told_with_its_place() {
        var other = new Bench("right", 5, null, roll("a", 2).with("b", 3), List.of("x", "y"));
        assertThat(Difference.between(Bench.FULL, other))
                .containsExactly(
                        new Difference("name", "left", "right"),
                        new Difference("votes.a", "1", "2"),
                        new Difference("votes.b", null, "3"),
                        new Difference("notes[1]", null, "y"));
    }

    @Test
    void what_came_or_went_is_told_part_by_part() {
        var beside = new Bench("left", 5, Bench.FULL, roll("a", 1), List.of("x"));
        assertThat(Difference.between(Bench.FULL, beside))
                .contains(new Difference("beside.seats", null, "5"), new Difference("beside.votes.a", null, "1"));
        assertThat(Difference.between(beside, Bench.FULL)).contains(new Difference("beside.seats", "5", null));
    }

    @Test
    void names_in_another_order_and_empty_lists_that_came_are_differences_too() {
        var one = new Bench("left", 5, null, roll("a", 1).with("b", 1), List.of());
        var turned = new Bench("left", 5, null, roll("b", 1).with("a", 1), List.of());
        assertThat(Difference.between(one, turned))
                .containsExactly(new Difference("votes", "{a=1, b=1}", "{b=1, a=1}"));
    }

    @Test
    void an_event_that_changes_an_answer_shows_in_it() {
        long walkOut = Petrograd.after("mensheviks-walk-out");
        var before = Petrograd.answer(walkOut - 1, Questions.HALL);
        var after = Petrograd.answer(walkOut, Questions.HALL);
        assertThat(Difference.between(before, after))
                .contains(
                        new Difference("places.SML.members.factions.MENSHEVIK.delegates", "68", "0"),
                        new Difference("places.SML.left.MENSHEVIK.delegates", null, "68"));
    }

    private static Roll<Integer> roll(String name, int value) {
        return Roll.<Integer>empty().with(name, value);
    }
}
