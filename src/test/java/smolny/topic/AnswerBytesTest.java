package smolny.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import smolny.event.NightEvent;
import smolny.projection.Prefix;
import smolny.projection.Progress;
import smolny.projection.Question;
import smolny.projection.Questions;
import smolny.projection.floor.Session;
import smolny.scenario.Scenarios;

/// One record of an answer's topic is the complete answer, for us and for whoever knows nothing but Avro.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerBytesTest {

    private static final List<NightEvent> NIGHT =
            Scenarios.builtIn("petrograd-1917").events("run-1");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Topics topics = Topics.of("test.", registry);
    private final AvroJson json = AvroJson.of(registry);

    static Stream<Question<?>> questions() {
        return Questions.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    <S> void an_answer_comes_back_as_it_was_after_every_event_of_the_night(Question<S> question) {
        var topic = topics.answers(question);
        var progress = Progress.start(question.projection());
        for (NightEvent event : NIGHT) {
            progress = progress.after(event, question.projection());
            byte[] value = topic.value().serializer().serialize("", progress);

            assertThat(topic.value().deserializer().deserialize("", value))
                    .as("after %s", event.eventId())
                    .isEqualTo(progress);
            assertThat(json.tree(value).path("sequence").asLong()).isEqualTo(event.sequence());
        }
        assertThat(progress.sequence()).isEqualTo(NIGHT.size());
    }

    @ParameterizedTest
    @MethodSource("questions")
    <S> void an_answer_that_is_held_says_why(Question<S> question) {
        var topic = topics.answers(question);
        var held = Progress.start(question.projection()).told(new Prefix(0, 0, 2, 3, "event 1 is missing"));
        byte[] value = topic.value().serializer().serialize("", held);

        assertThat(topic.value().deserializer().deserialize("", value)).isEqualTo(held);
        assertThat(json.tree(value).path("status").asText()).isEqualTo("HELD");
        assertThat(json.tree(value).path("heldBecause").asText()).isEqualTo("event 1 is missing");
        assertThat(json.tree(value).path("duplicates").asLong()).isEqualTo(2);
        assertThat(json.tree(value).path("quarantined").asLong()).isEqualTo(3);
    }

    @Test
    void the_sums_a_dashboard_shows_stand_in_the_record() {
        var hall = atTheEnd(Questions.HALL);
        for (JsonNode place : hall.path("places")) {
            assertThat(place.path("delegates").asInt()).isEqualTo(sum(place.path("delegatesByFaction"), "delegates"));
            assertThat(place.path("guests").asInt()).isEqualTo(sum(place.path("guestsByFaction"), "delegates"));
        }
        for (JsonNode benches : atTheEnd(Questions.VOTES).path("benches")) {
            assertThat(benches.path("delegates").asInt()).isEqualTo(sum(benches.path("byFaction"), "delegates"));
        }
        for (JsonNode column : atTheEnd(Questions.COLUMNS).path("processions")) {
            assertThat(column.path("people").asInt()).isEqualTo(sum(column.path("makeUp"), "people"));
        }
    }

    @Test
    void a_vote_says_how_many_took_part_unless_nobody_counted() {
        var motions = atTheEnd(Questions.VOTES).path("motions");

        assertThat(motions).isNotEmpty();
        for (JsonNode motion : motions) {
            boolean put =
                    List.of("OPEN", "CLOSED").contains(motion.path("stage").asText());
            boolean counted = motion.path("counted").asBoolean();
            int votes = motion.path("tally").path("yes").asInt()
                    + motion.path("tally").path("no").asInt()
                    + motion.path("tally").path("abstain").asInt();
            assertThat(motion.path("turnout").asText()).isEqualTo(put && counted ? String.valueOf(votes) : "null");
        }
        assertThat(motions).anyMatch(motion -> !motion.path("counted").asBoolean());
    }

    @Test
    void times_between_are_told_in_milliseconds() {
        for (JsonNode place : atTheEnd(Questions.DISPATCHES).path("known")) {
            for (JsonNode receipt : place.path("news")) {
                assertThat(receipt.path("delayMillis").isNull())
                        .isEqualTo(receipt.path("sentAt").isNull());
                if (!receipt.path("sentAt").isNull()) {
                    assertThat(receipt.path("delayMillis").asLong())
                            .isEqualTo(receipt.path("receivedAt").asLong()
                                    - receipt.path("sentAt").asLong());
                }
            }
        }
    }

    @Test
    void enums_list_their_symbols_in_the_order_of_ours() {
        assertSymbols(smolny.avro.AnswerStatus.getClassSchema(), AnswerCodec.Status.values());
        assertSymbols(smolny.avro.MotionStage.getClassSchema(), smolny.projection.votes.Stage.values());
        assertSymbols(smolny.avro.ColumnStage.getClassSchema(), smolny.projection.columns.Stage.values());
        assertSymbols(smolny.avro.Session.getClassSchema(), Session.values());
    }

    private static void assertSymbols(Schema schema, Enum<?>[] constants) {
        assertThat(schema.getEnumSymbols())
                .containsExactlyElementsOf(
                        Arrays.stream(constants).map(Enum::name).toList());
    }

    private <S> JsonNode atTheEnd(Question<S> question) {
        var progress = Progress.start(question.projection());
        for (NightEvent event : NIGHT) {
            progress = progress.after(event, question.projection());
        }
        assertThat(progress.held()).as(String.valueOf(progress.heldBecause())).isFalse();
        return json.tree(topics.answers(question), progress);
    }

    private static int sum(JsonNode items, String field) {
        int sum = 0;
        for (JsonNode item : items) {
            sum += item.path(field).asInt();
        }
        return sum;
    }
}
