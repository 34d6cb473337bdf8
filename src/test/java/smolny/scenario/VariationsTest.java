package smolny.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.event.Delegates;
import smolny.event.Floor;
import smolny.event.NightEvent;
import smolny.projection.Questions;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VariationsTest {

    private static final Scenario NIGHT = Scenarios.builtIn("petrograd-1917");
    private static final int SOME = 100;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 1917, 1_000_000_007, Long.MAX_VALUE})
    void every_variation_can_be_true(long seed) {
        var variations = new Variations(NIGHT, seed);
        for (int number = 1; number <= SOME; number++) {
            var events = variations.night(number).events();
            for (var question : Questions.ALL) {
                assertThatNoException()
                        .as("number %d, %s", number, question.name())
                        .isThrownBy(() -> question.projection().replay(events));
            }
        }
    }

    @Test
    void the_same_seed_and_number_give_the_same_night() {
        var once = new Variations(NIGHT, 1917);
        var again = new Variations(NIGHT, 1917);
        for (int number = SOME; number >= 1; number--) {
            assertThat(again.night(number)).isEqualTo(once.night(number));
        }
    }

    @Test
    void hardly_any_two_are_alike() {
        assertThat(some(1917, Scenario::digest)).doesNotHaveDuplicates();
        assertThat(some(1917, Scenario::digest)).doesNotContainAnyElementsOf(some(1918, Scenario::digest));
    }

    @Test
    void they_differ_in_numbers_in_speakers_and_in_order() {
        assertThat(distinct(event -> event.happening() instanceof Delegates.Seated seated ? seated : null))
                .isGreaterThan(SOME / 2);
        assertThat(distinct(event -> event.happening() instanceof Delegates.Left left ? left : null))
                .isGreaterThan(SOME / 2);
        assertThat(distinct(event -> event.happening() instanceof Floor.Taken(var by) ? by : null))
                .isGreaterThan(SOME / 10);
        assertThat(distinct(NightEvent::eventId)).isGreaterThan(SOME / 2);
    }

    @Test
    void each_has_every_event_of_the_night_once_in_sequence_and_at_the_hours_of_the_night() {
        for (var events : some(1917, Scenario::events)) {
            assertThat(events)
                    .extracting(NightEvent::eventId)
                    .containsExactlyInAnyOrderElementsOf(
                            NIGHT.events().stream().map(NightEvent::eventId).toList());
            assertThat(events)
                    .extracting(NightEvent::sequence)
                    .isEqualTo(VariationsTest.<Long>of(NIGHT, NightEvent::sequence));
            assertThat(events)
                    .extracting(NightEvent::occurredAt)
                    .isEqualTo(VariationsTest.<Long>of(NIGHT, NightEvent::occurredAt));
        }
    }

    @Test
    void nobody_can_take_one_for_the_night() {
        var night = new Variations(NIGHT, 1917).night(1);
        assertThat(night.night().id()).isEqualTo("petrograd-1917-varied");
        assertThat(night.night().title()).endsWith("(a generated variation)");
        assertThat(night.events()).allSatisfy(event -> {
            assertThat(event.evidence().illustrative()).isTrue();
            assertThat(event.evidence().sources()).containsExactly("generated");
            assertThat(event.narration()).startsWith("Variation").doesNotContainPattern(" [0-9]");
        });
    }

    private static int distinct(Function<NightEvent, @Nullable Object> aspect) {
        return (int) some(1917, night -> VariationsTest.<Object>of(night, aspect)).stream()
                .distinct()
                .count();
    }

    private static <T> List<T> of(Scenario night, Function<NightEvent, @Nullable T> aspect) {
        return night.events().stream()
                .flatMap(event -> Stream.ofNullable(aspect.apply(event)))
                .toList();
    }

    private static <T> List<T> some(long seed, Function<Scenario, T> aspect) {
        var variations = new Variations(NIGHT, seed);
        return IntStream.rangeClosed(1, SOME)
                .mapToObj(number -> aspect.apply(variations.night(number)))
                .toList();
    }
}
