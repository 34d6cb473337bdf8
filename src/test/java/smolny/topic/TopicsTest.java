package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smolny.projection.Question;
import smolny.projection.Questions;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TopicsTest {

    @Test
    void all_topics_are_named_with_the_prefix() {
        assertThat(Topics.of("smolny.", new InMemoryRegistry()).all())
                .extracting(topic -> topic.name() + " " + topic.cleanup())
                .containsExactly(
                        "smolny.events APPEND",
                        "smolny.runs COMPACT",
                        "smolny.clock COMPACT",
                        "smolny.control APPEND",
                        "smolny.hall COMPACT",
                        "smolny.votes COMPACT",
                        "smolny.floor COMPACT",
                        "smolny.mood COMPACT",
                        "smolny.columns COMPACT",
                        "smolny.dispatches COMPACT",
                        "smolny.threats COMPACT",
                        "smolny.dead-letters APPEND");
    }

    @Test
    void registering_makes_every_schema_known_under_its_topic() {
        var subjects = new TreeMap<String, String>();
        var registry = new InMemoryRegistry();
        Topics.of("smolny.", new SubjectsSeen(registry, subjects)).register();

        assertThat(subjects)
                .hasToString("{smolny.clock-value=Playhead, smolny.columns-value=ColumnsAnswer, "
                        + "smolny.control-value=Command, "
                        + "smolny.dispatches-value=DispatchesAnswer, smolny.events-value=NightEvent, "
                        + "smolny.floor-value=FloorAnswer, smolny.hall-value=HallAnswer, "
                        + "smolny.mood-value=MoodAnswer, smolny.runs-value=Run, "
                        + "smolny.threats-value=ThreatsAnswer, smolny.votes-value=VotesAnswer}");
    }

    @Test
    void a_question_nobody_keeps_answers_to_is_refused() {
        var topics = Topics.of("smolny.", new InMemoryRegistry());
        var weather = new Question<>("weather", "Does it snow?", Questions.HALL.projection());

        assertThatThrownBy(() -> topics.answers(weather))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "question: weather (expected: one of hall, votes, floor, mood, columns, dispatches, threats)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my night.", "ночь.", "a/b"})
    void a_prefix_that_kafka_does_not_allow_is_refused(String prefix) {
        assertThatThrownBy(() -> Topics.of(prefix, new InMemoryRegistry()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("topic prefix: \"" + prefix
                        + "\" (expected: at most 128 letters, digits, dots, underscores and hyphens)");
    }

    @Test
    void null_is_a_tombstone_both_ways() {
        var value = Topics.of("smolny.", new InMemoryRegistry()).runs().value();

        assertThat(value.serializer().serialize("", null)).isNull();
        assertThat(value.deserializer().deserialize("", null)).isNull();
    }
}
