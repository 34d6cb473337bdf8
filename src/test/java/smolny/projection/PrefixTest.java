package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrefixTest {

    private final Prefix third = Prefix.START.advanced(100).advanced(200).advanced(300);

    @Test
    void the_next_event_is_expected_and_no_other() {
        assertThat(Prefix.START.expects(1)).isTrue();
        assertThat(third.expects(4)).isTrue();
        assertThat(third.expects(3)).isFalse();
        assertThat(third.expects(5)).isFalse();
    }

    @Test
    void an_event_that_comes_again_as_it_was_is_counted_and_ignored() {
        var again = third.surprisedBy(2, true);
        assertThat(again).isEqualTo(new Prefix(3, 300, 1, 0, null));
        assertThat(again.expects(4)).isTrue();
    }

    @Test
    void an_event_that_comes_again_with_other_content_holds_the_run() {
        var conflict = third.surprisedBy(2, false);
        assertThat(conflict.heldBecause()).isEqualTo("event 2 came again with other content");
        assertThat(conflict.expects(4)).isFalse();
    }

    @Test
    void a_missing_event_holds_the_run() {
        var gap = third.surprisedBy(6, false);
        assertThat(gap.heldBecause()).isEqualTo("event 4 is missing: 6 came after 3");
        assertThat(gap.sequence()).isEqualTo(3);
    }

    @Test
    void the_first_reason_stands() {
        var held = third.surprisedBy(6, false);
        assertThat(held.surprisedBy(9, false)).isSameAs(held);
        assertThat(held.surprisedBy(1, false)).isSameAs(held);
        assertThat(held.surprisedBy(1, true).duplicates()).isEqualTo(1);
    }

    @Test
    void what_is_no_event_is_counted_and_does_not_hold() {
        assertThat(third.quarantinedOne()).isEqualTo(new Prefix(3, 300, 0, 1, null));
        assertThat(third.quarantinedOne().expects(4)).isTrue();
    }
}
