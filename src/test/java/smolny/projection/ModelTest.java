package smolny.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smolny.event.Altered;
import smolny.event.NightEvent;
import smolny.oracle.Decoding;
import smolny.oracle.model.Fact;
import smolny.oracle.model.Plain;
import smolny.oracle.model.Told;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Topics;

/// The folds against a model that shares no code with them: the night, and nights thrown together.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelTest {

    private static final int EVENTS = 400;

    private final Topics topics = Topics.of("model.", new InMemoryRegistry());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @Test
    void the_model_answers_the_night_as_the_folds_do() {
        assertThat(Questions.ALL).allSatisfy(question -> assertThat(difference(question, Petrograd.events()))
                .as(question.name())
                .isEmpty());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_model_answers_any_night_as_the_folds_do(long seed) {
        var night = RandomNight.of(seed, EVENTS);
        assertThat(Questions.ALL).allSatisfy(question -> assertThat(difference(question, possible(question, night)))
                .as(question.name())
                .isEmpty());
    }

    /// What the fold takes for impossible is left out: the model knows few impossibilities, and need not know more.
    private static <S> List<NightEvent> possible(Question<S> question, List<NightEvent> events) {
        var possible = new ArrayList<NightEvent>();
        S answer = question.projection().initial();
        for (var event : events) {
            try {
                answer = question.projection().apply(answer, event);
                possible.add(Altered.numbered(event, possible.size() + 1));
            } catch (ImpossibleHistory leftOut) {
                // The next one, then.
            }
        }
        return possible;
    }

    /// The first place in which the model differs from the fold, none when they agree.
    private <S> String difference(Question<S> question, List<NightEvent> events) {
        var log = new ArrayList<@Nullable Fact>();
        var folded = new ArrayList<Map<String, @Nullable Object>>();
        var progress = Progress.start(question.projection());
        var prefix = Prefix.START;
        for (var event : events) {
            log.add(Decoding.fact("run", bytes(event)));
            prefix = prefix.advanced(event.occurredAt());
            var next = progress.after(event, question.projection()).told(prefix);
            if (next.tellsMoreThan(progress)) {
                folded.add(decoded(question, next));
            }
            progress = next;
        }
        return Plain.difference(Told.of(question.name(), log), folded);
    }

    private <S> Map<String, @Nullable Object> decoded(Question<S> question, Progress<S> progress) {
        var topic = topics.answers(question);
        var name = question.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + question.name().substring(1) + "Answer";
        var answer = Decoding.record(
                        Decoding.schema(name), topic.value().serializer().serialize(topic.name(), progress))
                .orElseThrow();
        answer.remove("heldBecause");
        return answer;
    }

    private byte[] bytes(NightEvent event) {
        var log = topics.events();
        return log.value().serializer().serialize(log.name(), event.in("run"));
    }
}
