package smolny.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import smolny.projection.Petrograd;
import smolny.projection.Question;
import smolny.projection.Questions;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutableFoldTest {

    static final List<Question<?>> QUESTIONS = Questions.ALL;

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void what_the_benchmark_measures_against_gives_the_same_answer_after_every_event(Question<?> question) {
        var mutable = FoldBenchmark.mutable(question.name()).get();
        for (var event : Petrograd.events()) {
            mutable.apply(event);
            assertThat(mutable.answer()).as(event.eventId()).isEqualTo(Petrograd.answer(event.sequence(), question));
        }
    }
}
