package smolny.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smolny.projection.Petrograd;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.topic.InMemoryRegistry;
import smolny.topic.Topic;
import smolny.topic.Topics;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DerivedTest {

    private final Topics topics = Topics.of("test.", new InMemoryRegistry());

    static List<Question<?>> questions() {
        return Questions.ALL;
    }

    @ParameterizedTest
    @MethodSource("questions")
    <S> void every_answer_of_the_night_is_written_as_it_follows(Question<S> question) {
        var topic = topics.answers(question);
        var progress = Progress.start(question.projection());
        for (var event : Petrograd.events()) {
            progress = progress.after(event, question.projection());
            byte[] value = topic.value().serializer().serialize("", progress);
            assertThat(Derived.difference(topic, value, progress)).isNull();
        }
    }

    /// One byte after the other is made wrong: where the answer reads the same, the byte was one that follows from it.
    @Test
    void a_sum_that_is_wrong_is_found_though_the_answer_reads_the_same() {
        var topic = topics.answers(Questions.HALL);
        var seated = Progress.start(Questions.HALL.projection());
        for (var event : Petrograd.events().subList(0, 20)) {
            seated = seated.after(event, Questions.HALL.projection());
        }
        byte[] value = topic.value().serializer().serialize("", seated);
        int found = 0;
        for (int i = 5; i < value.length; i++) {
            byte[] wrong = Arrays.copyOf(value, value.length);
            wrong[i] ^= 4;
            if (readsTheSame(topic, wrong, seated)) {
                assertThat(Derived.difference(topic, wrong, seated))
                        .isEqualTo("as of event 20: a sum or another thing that follows from the answer is not as it"
                                + " follows (from byte " + i + " on)");
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void what_another_schema_says_is_its_own_business() {
        var topic = topics.answers(Questions.HALL);
        var start = Progress.start(Questions.HALL.projection());
        byte[] value = topic.value().serializer().serialize("", start);
        value[4]++;
        assertThat(Derived.difference(topic, value, start)).isNull();
    }

    private static <S> boolean readsTheSame(Topic<String, Progress<S>> topic, byte[] value, Progress<S> answer) {
        try {
            return answer.equals(topic.value().deserializer().deserialize("", value));
        } catch (SerializationException garbage) {
            return false;
        }
    }
}
