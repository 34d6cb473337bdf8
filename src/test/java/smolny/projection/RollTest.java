package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RollTest {

    private final Roll<Integer> roll =
            Roll.<Integer>empty().with("REDS", 3).with("BLUES", 2).with("GREENS", 1);

    @Test
    void names_stay_in_the_order_in_which_they_came_up() {
        var names = new ArrayList<String>();
        roll.with("REDS", 9).forEach((name, value) -> names.add(name + value));
        assertThat(names).containsExactly("REDS9", "BLUES2", "GREENS1");
        assertThat(roll.names()).containsExactly("REDS", "BLUES", "GREENS");
    }

    @Test
    void a_roll_that_holds_the_very_value_already_stays_the_same() {
        assertThat(roll.with("BLUES", 2)).isSameAs(roll);
    }

    @Test
    void the_roll_before_keeps_what_it_said() {
        roll.with("BLUES", 7).with("WHITES", 8);
        assertThat(roll).hasToString("{REDS=3, BLUES=2, GREENS=1}");
        assertThat(roll.has("WHITES")).isFalse();
    }

    @Test
    void what_is_said_of_a_name_or_what_a_new_name_begins_with() {
        assertThat(roll.getOr("BLUES", 100)).isEqualTo(2);
        assertThat(roll.getOr("WHITES", 100)).isEqualTo(100);
        assertThat(roll.with("WHITES", 105)).hasToString("{REDS=3, BLUES=2, GREENS=1, WHITES=105}");
    }

    @Test
    void all_values_can_be_changed_at_once() {
        assertThat(roll.mapped(2, (number, two) -> number.equals(two) ? 20 : number))
                .hasToString("{REDS=3, BLUES=20, GREENS=1}");
        assertThat(roll.mapped(2, (number, _) -> number)).isSameAs(roll);
        assertThat(roll.sum(number -> 10 * number)).isEqualTo(60);
    }

    @Test
    void tens_of_thousands_of_names_find_room_too() {
        int many = 20_000;
        Roll<Integer> large = Roll.empty();
        for (int i = 0; i < many; i++) {
            large = large.with("NAME" + i, i);
        }
        var changed = large.with("NAME0", -1);
        assertThat(changed.get("NAME0")).isEqualTo(-1);
        assertThat(changed.size()).isEqualTo(many);
        assertThat(changed).isNotEqualTo(large);
        assertThat(changed.with("NAME0", 0)).isEqualTo(large).hasSameHashCodeAs(large);
    }

    @Test
    void what_is_not_on_it_is_null_or_what_the_asker_says() {
        assertThat(roll.get("WHITES")).isNull();
        assertThat(roll.getOr("WHITES", 0)).isZero();
        assertThat(roll.getOr("REDS", 0)).isEqualTo(3);
    }

    @Test
    void order_is_part_of_equality() {
        var same = Roll.of(List.of("REDS", "BLUES", "GREENS"), List.of(3, 2, 1));
        var otherOrder = Roll.of(List.of("BLUES", "REDS", "GREENS"), List.of(2, 3, 1));
        assertThat(same).isEqualTo(roll).hasSameHashCodeAs(roll);
        assertThat(otherOrder).isNotEqualTo(roll);
        assertThat(roll.with("REDS", 4)).isNotEqualTo(roll);
    }

    @Test
    void a_name_cannot_stand_on_it_twice() {
        assertThatThrownBy(() -> Roll.of(List.of("REDS", "REDS"), List.of(1, 2)))
                .hasMessage("names: REDS twice (expected: each once)");
        assertThatThrownBy(() -> Roll.of(List.of("REDS"), List.of(1, 2))).hasMessage("values: 2 (expected: 1)");
    }
}
