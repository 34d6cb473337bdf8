package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.projection.InventedNight.leave;
import static smolny.projection.InventedNight.moves;
import static smolny.projection.InventedNight.seated;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import smolny.projection.hall.Hall;
import smolny.projection.hall.HallPresence;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressTest {

    private final HallPresence presence = new HallPresence();
    private final Progress<Hall> seated =
            Progress.start(presence).after(seated("REDS", 10).as(1), presence);

    @Test
    void an_answer_knows_the_event_it_stands_at() {
        assertThat(seated.sequence()).isEqualTo(1);
        assertThat(seated.asOf()).isEqualTo(60_000);
        assertThat(seated.held()).isFalse();
    }

    @Test
    void an_impossible_event_holds_the_answer_at_the_last_good_one() {
        var held = seated.after(leave("REDS", 11).as(2), presence);
        assertThat(held.sequence()).isEqualTo(1);
        assertThat(held.answer()).isEqualTo(seated.answer());
        assertThat(held.heldBecause()).isEqualTo("event 2 (event-2): 11 of REDS leave, but 10 are seated");
        assertThat(held.after(leave("REDS", 1).as(3), presence)).isSameAs(held);
    }

    @Test
    void what_holds_the_log_holds_the_answer_unless_it_is_held_already() {
        var gap = Prefix.START.advanced(seated.asOf()).surprisedBy(3, false);
        assertThat(seated.told(gap).heldBecause()).isEqualTo("event 2 is missing: 3 came after 1");
        var held = seated.after(leave("REDS", 11).as(2), presence);
        assertThat(held.told(gap).heldBecause()).isEqualTo(held.heldBecause());
    }

    @Test
    void an_answer_that_nothing_has_changed_answers_for_all_of_its_prefix() {
        var later =
                seated.told(Prefix.START.advanced(seated.asOf()).advanced(200).advanced(300));
        assertThat(later.sequence()).isEqualTo(3);
        assertThat(later.asOf()).isEqualTo(300);
        assertThat(later.answer()).isEqualTo(seated.answer());
        assertThat(later.tellsMoreThan(seated)).isFalse();
    }

    @Test
    void only_what_a_reader_would_see_is_worth_telling() {
        var unchanged = seated.after(moves("PEACE").as(2), presence);
        assertThat(unchanged.tellsMoreThan(seated)).isFalse();
        assertThat(seated.after(leave("REDS", 1).as(2), presence).tellsMoreThan(seated))
                .isTrue();
        assertThat(seated.after(leave("REDS", 11).as(2), presence).tellsMoreThan(seated))
                .isTrue();
        assertThat(seated.told(new Prefix(1, seated.asOf(), 1, 0, null)).tellsMoreThan(seated))
                .isTrue();
        assertThat(seated.told(new Prefix(1, seated.asOf(), 0, 1, null)).tellsMoreThan(seated))
                .isTrue();
    }
}
