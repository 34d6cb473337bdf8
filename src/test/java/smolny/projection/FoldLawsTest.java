package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smolny.event.NightEvent;

/// What holds of every fold and every night, true or impossible; the seed of a night stands in the test's name.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldLawsTest {

    private static final int EVENTS = 400;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void two_replays_give_the_same_answers(long seed) {
        var events = RandomNight.of(seed, EVENTS);
        for (var question : Questions.ALL) {
            assertThat(possible(question, events)).isEqualTo(possible(question, events));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_answer_is_not_touched_by_what_comes_after_it(long seed) {
        for (var question : Questions.ALL) {
            answersStayAsTheyWere(question, RandomNight.of(seed, EVENTS));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_answer_that_does_not_change_stays_the_very_same(long seed) {
        for (var question : Questions.ALL) {
            unchangedIsTheSame(question, RandomNight.of(seed, EVENTS));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_was_stored_halfway_goes_on_to_the_same_end(long seed) {
        for (var question : Questions.ALL) {
            goesOnFromAnywhere(question, RandomNight.of(seed, EVENTS));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_held_answer_never_moves_again(long seed) {
        for (var question : Questions.ALL) {
            heldForGood(question, RandomNight.of(seed, EVENTS));
        }
    }

    private static <S> List<S> possible(Question<S> question, List<NightEvent> events) {
        var answers = new ArrayList<S>();
        S answer = question.projection().initial();
        for (var event : events) {
            answer = skippingImpossible(question, answer, event);
            answers.add(answer);
        }
        return answers;
    }

    private static <S> void answersStayAsTheyWere(Question<S> question, List<NightEvent> events) {
        var told = new ArrayList<String>();
        var answers = possible(question, events);
        S answer = question.projection().initial();
        for (var event : events) {
            answer = skippingImpossible(question, answer, event);
            told.add(answer.toString());
        }
        assertThat(answers).extracting(Object::toString).isEqualTo(told);
    }

    private static <S> void unchangedIsTheSame(Question<S> question, List<NightEvent> events) {
        S answer = question.projection().initial();
        for (var event : events) {
            S after = skippingImpossible(question, answer, event);
            if (after.equals(answer)) {
                assertThat(after).as(question.name() + ": " + event.happening()).isSameAs(answer);
            }
            answer = after;
        }
    }

    private static <S> void goesOnFromAnywhere(Question<S> question, List<NightEvent> events) {
        var initial = question.projection().initial();
        var end = folded(question, initial, events);
        for (int stop = 0; stop < events.size(); stop += 37) {
            var halfway = folded(question, initial, events.subList(0, stop));
            assertThat(folded(question, halfway, events.subList(stop, events.size())))
                    .isEqualTo(end);
        }
    }

    private static <S> void heldForGood(Question<S> question, List<NightEvent> events) {
        var progress = Progress.start(question.projection());
        for (var event : events) {
            var after = progress.after(event, question.projection());
            if (progress.held()) {
                assertThat(after).isSameAs(progress);
            }
            progress = after;
        }
    }

    private static <S> S skippingImpossible(Question<S> question, S answer, NightEvent event) {
        try {
            return question.projection().apply(answer, event);
        } catch (ImpossibleHistory _) {
            return answer;
        }
    }

    private static <S> S folded(Question<S> question, S from, List<NightEvent> events) {
        S answer = from;
        for (var event : events) {
            answer = skippingImpossible(question, answer, event);
        }
        return answer;
    }
}
