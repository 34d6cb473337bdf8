package smolny.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static smolny.broker.Subject.SEAT;
import static smolny.broker.Subject.SEAT_IN_OTHER_WORDS;
import static smolny.broker.Subject.SEAT_WITH_DEMAND;
import static smolny.broker.Subject.SEAT_WITH_OPTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Kafka's clients may rely on, whichever registry answers.
///
/// Each test has subjects of its own: a registry in use by others would do.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class RegistryContract {

    private final RegistryClient registry = new RegistryClient(registryUrl());
    private final Subject subject = new Subject(registry, "seat-" + UUID.randomUUID() + "-value");

    /// The base that a client is given as its registry's URL.
    abstract String registryUrl();

    @Test
    void a_registered_schema_is_found_by_its_id() {
        int id = subject.register(SEAT);

        var found = registry.get("/schemas/ids/" + id);

        assertThat(found.status()).isEqualTo(200);
        assertThat(schemaIn(found.body())).isEqualTo(new Schema.Parser().parse(SEAT));
    }

    @Test
    void a_schema_registered_twice_keeps_its_id_and_adds_no_version() {
        int id = subject.register(SEAT);

        assertThat(subject.register(SEAT)).isEqualTo(id);
        assertThat(subject.get("/versions").body()).hasToString("[1]");
    }

    @Test
    void a_schema_is_found_again_whatever_its_spaces_and_the_order_of_its_attributes() {
        int id = subject.register(SEAT);

        var found = subject.find(SEAT_IN_OTHER_WORDS);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body().path("id").asInt()).isEqualTo(id);
        assertThat(found.body().path("version").asInt()).isEqualTo(1);
        assertThat(found.body().path("subject").asText()).isEqualTo(subject.name());
    }

    @Test
    void two_subjects_with_one_schema_share_its_id() {
        var other = new Subject(registry, "other-" + subject.name());

        assertThat(other.register(SEAT)).isEqualTo(subject.register(SEAT));
        assertThat(registry.get("/subjects").body())
                .extracting(JsonNode::asText)
                .contains(subject.name(), other.name());
    }

    @Test
    void every_subject_and_version_that_an_id_serves_is_told() {
        int id = subject.register(SEAT);

        assertThat(registry.get("/schemas/ids/" + id + "/versions").body()).anySatisfy(place -> {
            assertThat(place.path("subject").asText()).isEqualTo(subject.name());
            assertThat(place.path("version").asInt()).isEqualTo(1);
        });
    }

    @Test
    void versions_count_from_one_and_the_last_is_the_latest() {
        subject.holdTo("BACKWARD");
        int first = subject.register(SEAT);
        int second = subject.register(SEAT_WITH_OPTION);

        assertThat(second).isNotEqualTo(first);
        assertThat(subject.get("/versions").body()).hasToString("[1,2]");
        var latest = subject.get("/versions/latest").body();
        assertThat(latest.path("id").asInt()).isEqualTo(second);
        assertThat(latest.path("version").asInt()).isEqualTo(2);
        assertThat(schemaIn(latest)).isEqualTo(new Schema.Parser().parse(SEAT_WITH_OPTION));
        assertThat(subject.get("/versions/1").body().path("id").asInt()).isEqualTo(first);
    }

    @Test
    void the_bare_text_of_a_version_can_be_had() {
        subject.register(SEAT);

        var text = subject.get("/versions/1/schema").body();

        assertThat(new Schema.Parser().parse(text.toString())).isEqualTo(new Schema.Parser().parse(SEAT));
    }

    @Test
    void what_is_not_there_is_told_apart() {
        subject.register(SEAT);

        assertThat(registry.get("/schemas/ids/1999999999")).matches(is(404, 40403), "no such id");
        assertThat(registry.get("/subjects/nobody/versions")).matches(is(404, 40401), "no such subject");
        assertThat(registry.get("/subjects/nobody/versions/1")).matches(is(404, 40401), "no such subject");
        assertThat(subject.get("/versions/7")).matches(is(404, 40402), "no such version");
        assertThat(new Subject(registry, "nobody").find(SEAT)).matches(is(404, 40401), "no such subject");
        assertThat(subject.find(SEAT_WITH_OPTION)).matches(is(404, 40403), "no such schema");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        subject.register(SEAT);

        assertThat(subject.offer("{\"type\":\"rekord\"}")).matches(is(422, 42201), "no schema");
        assertThat(registry.put("/config/" + subject.name(), Map.of("compatibility", "SIDEWAYS")))
                .matches(is(422, 42203), "no level");
    }

    @Test
    void a_schema_that_cannot_read_what_is_written_is_refused_and_leaves_no_version() {
        subject.register(SEAT);
        subject.holdTo("BACKWARD");

        var refused = subject.offer(SEAT_WITH_DEMAND);

        assertThat(refused).matches(is(409, 409), "incompatible");
        assertThat(subject.get("/versions").body()).hasToString("[1]");
    }

    @Test
    void each_level_looks_its_own_way() {
        subject.register(SEAT_WITH_OPTION);

        subject.holdTo("BACKWARD");
        assertThat(subject.isCompatible(SEAT)).isTrue();
        subject.register(SEAT);
        assertThat(subject.isCompatible(SEAT_WITH_DEMAND)).isFalse();
        subject.holdTo("FORWARD");
        assertThat(subject.isCompatible(SEAT_WITH_DEMAND)).isTrue();
        subject.holdTo("FULL");
        assertThat(subject.isCompatible(SEAT_WITH_DEMAND)).isFalse();
        assertThat(subject.isCompatible(SEAT_WITH_OPTION)).isTrue();
        subject.holdTo("NONE");
        assertThat(subject.isCompatible("\"string\"")).isTrue();
    }

    @Test
    void a_level_asked_for_is_the_level_told() {
        subject.register(SEAT);

        subject.holdTo("FULL_TRANSITIVE");

        assertThat(registry.get("/config/" + subject.name())
                        .body()
                        .path("compatibilityLevel")
                        .asText())
                .isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void the_registry_says_what_it_can_do() {
        assertThat(registry.get("/schemas/types").body())
                .extracting(JsonNode::asText)
                .contains("AVRO");
        assertThat(registry.get("/mode").body().path("mode").asText()).isEqualTo("READWRITE");
        assertThat(registry.get("/config").body().path("compatibilityLevel").asText())
                .isNotEmpty();
    }

    @Test
    void a_schema_may_build_on_another_subjects() {
        subject.register(SEAT);
        var hall = """
                {"type":"record","name":"Hall","namespace":"test","fields":\
                [{"name":"seats","type":{"type":"array","items":"test.Seat"}}]}""";
        var body = Map.of("schema", hall, "references", new Object[] {
            Map.of("name", "test.Seat", "subject", subject.name(), "version", 1)
        });

        var registered = registry.post("/subjects/hall-" + subject.name() + "/versions", body);

        assertThat(registered.status()).isEqualTo(200);
        var found =
                registry.get("/subjects/hall-" + subject.name() + "/versions/1").body();
        assertThat(found.path("references")).hasSize(1);
        assertThat(found.path("references").get(0).path("subject").asText()).isEqualTo(subject.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafbat-ui", "redpanda-console"})
    void the_interfaces_that_people_use_get_what_they_ask_for(String program) {
        int id = subject.register(SEAT);
        var schema =
                "{\"schemaType\":\"AVRO\",\"references\":[],\"schema\":" + TextNode.valueOf(SEAT_WITH_OPTION) + "}";

        RecordedCalls.of(program)
                .replay(
                        registry,
                        Map.of("subject", subject.name(), "id", String.valueOf(id)),
                        Map.of("schema", schema, "level", "{\"compatibility\":\"FULL\"}"));
    }

    private static Schema schemaIn(JsonNode answer) {
        return new Schema.Parser().parse(answer.path("schema").asText());
    }

    private static Predicate<RegistryClient.Answer> is(int status, int code) {
        return answer ->
                answer.status() == status && answer.body().path("error_code").asInt() == code;
    }
}
