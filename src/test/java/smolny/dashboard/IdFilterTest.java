package smolny.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdFilterTest {

    private static final int FULL = 1_000;
    private static final int STRANGERS = 100_000;

    @Test
    void every_id_that_went_in_is_found() {
        assertThat(numbered(0, FULL)).allMatch(filter(0, FULL)::mayHold);
    }

    @Test
    void of_strangers_fewer_than_one_in_a_thousand_is_taken_for_one_of_them() {
        var filter = filter(0, FULL);
        assertThat(numbered(FULL, FULL + STRANGERS)).filteredOn(filter::mayHold).hasSizeLessThan(STRANGERS / 1_000);
    }

    @Test
    void an_empty_one_holds_nothing() {
        assertThat(numbered(0, FULL)).noneMatch(new IdFilter()::mayHold);
    }

    @Test
    void of_two_put_together_every_id_is_found_and_each_alone_stays_as_it_was() {
        var some = filter(0, FULL);
        var others = filter(FULL, 2 * FULL);
        assertThat(numbered(0, 2 * FULL)).allMatch(some.plus(others)::mayHold);
        assertThat(numbered(FULL, 2 * FULL)).filteredOn(some::mayHold).hasSizeLessThan(FULL / 100);
    }

    private static IdFilter filter(int from, int to) {
        var filter = new IdFilter();
        numbered(from, to).forEach(filter::add);
        return filter;
    }

    private static List<String> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "e" + number).toList();
    }
}
